// What a script writes down as literals. It is parsed (acorn) and never run: of what only running would tell, the place is noted.

import { type AnyNode, type Options, type Program, parse } from 'acorn';
import { isForeign, valueAt } from '../foreign-value.ts';
import type { Unread } from '../unread.ts';
import { type Literal, literalValue } from './script-literal.ts';
import { parsed, requireLength } from './source-limits.ts';

export interface ScriptValue {
  /** What it is assigned or passed to, such as `klaroConfig` or `CookieConsent.run`; empty where it has no name. */
  readonly name: string;
  /** As JSON.parse would give it, besides PatternLiteral for regular expressions. */
  readonly value: unknown;
  readonly unread: readonly Unread[];
}

/** The outermost objects and lists of a script, in its order. Throws PolicyError. */
export function scriptValues(text: string, where: string): ScriptValue[] {
  requireLength(text, where);
  return parsed(
    () => {
      const program = programOf(text);
      return outermost(program, '', text).map(({ name, node }): ScriptValue => {
        const { value, unread }: Literal = literalValue(node, name, text);
        return { name, value, unread };
      });
    },
    'JavaScript',
    where,
    (error) => {
      const line = valueAt(valueAt(error, 'loc'), 'line');
      return typeof line === 'number' ? line : null;
    },
  );
}

const options: Options = {
  ecmaVersion: 'latest',
  locations: true,
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowHashBang: true,
};

/** A module may do what a script may not, and the other way round. */
function programOf(text: string): Program {
  try {
    return parse(text, { ...options, sourceType: 'module' });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return parse(text, { ...options, sourceType: 'script' });
  }
}

interface Place {
  readonly name: string;
  readonly node: AnyNode;
}

function outermost(node: AnyNode, name: string, text: string): Place[] {
  if (node.type === 'ObjectExpression' || node.type === 'ArrayExpression') return [{ name, node }];
  const own = nameFor(node, text) ?? name;
  return Object.values(node).flatMap((child: unknown) => {
    const children: readonly unknown[] = Array.isArray(child) ? child : [child];
    return children.filter(isNode).flatMap((one) => outermost(one, own, text));
  });
}

/** What stands in a node's members and looks like a node is one: acorn makes no other objects with a type and a start. */
function isNode(value: unknown): value is AnyNode {
  return isForeign(value) && typeof value['type'] === 'string' && typeof value['start'] === 'number';
}

/** What holds the value: a variable, a member, a function that is called. */
function nameFor(node: AnyNode, text: string): string | null {
  const named = holderOf(node);
  if (named?.type !== 'Identifier' && named?.type !== 'MemberExpression') return null;
  return text.slice(named.start, Math.min(named.end, named.start + 80));
}

function holderOf(node: AnyNode): AnyNode | null {
  if (node.type === 'VariableDeclarator') return node.id;
  if (node.type === 'AssignmentExpression') return node.left;
  return node.type === 'CallExpression' ? node.callee : null;
}
