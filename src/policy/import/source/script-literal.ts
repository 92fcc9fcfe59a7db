// The value of a literal in a script's syntax tree (ESTree). Nothing is computed but a sign and the two booleans of minifiers.
import type { AnyNode, Node, ObjectExpression, Property, SpreadElement } from 'acorn';
import { type Unread, unread, whyUnread } from '../unread.ts';

/** A regular expression as the script writes it. */
export class PatternLiteral {
  readonly source: string;
  readonly flags: string;

  constructor(source: string, flags: string) {
    this.source = source;
    this.flags = flags;
  }

  toJSON(): string {
    return `/${this.source}/${this.flags}`;
  }
}

export interface Literal {
  /** undefined: only running the script would tell. */
  readonly value: unknown;
  readonly unread: readonly Unread[];
}

export function literalValue(node: AnyNode, where: string, text: string): Literal {
  switch (node.type) {
    case 'ObjectExpression':
      return objectValue(node, where, text);
    case 'ArrayExpression': {
      const items = node.elements.map((item, index) =>
        item === null ? nothing(null) : literalValue(item, `${where}[${index}]`, text),
      );
      return { value: items.map(({ value }) => value ?? null), unread: items.flatMap((item) => item.unread) };
    }
    case 'Literal':
      if (node.regex !== undefined && node.regex !== null)
        return nothing(new PatternLiteral(node.regex.pattern, node.regex.flags));
      return nothing(typeof node.value === 'bigint' ? String(node.value) : node.value);
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? nothing(node.quasis[0]?.value.cooked ?? '') : code(node, where, text);
    case 'UnaryExpression':
      return unaryValue(node.operator, node.argument, where, text) ?? code(node, where, text);
    default:
      return code(node, where, text);
  }
}

function nothing(value: unknown): Literal {
  return { value, unread: [] };
}

function code(node: Node, where: string, text: string): Literal {
  const line = node.loc?.start.line;
  const place = line === undefined ? where : `${where} (${line})`;
  return { value: undefined, unread: [unread(place, text.slice(node.start, node.start + 200), whyUnread.code)] };
}

/** `-1`, and `!0` and `!1` as minifiers write true and false. */
function unaryValue(operator: string, argument: AnyNode, where: string, text: string): Literal | null {
  const { value } = literalValue(argument, where, text);
  if (typeof value !== 'number') return null;
  if (operator === '-') return nothing(-value);
  return operator === '!' ? nothing(value === 0) : null;
}

/** `fromEntries` makes own members of all names, `__proto__` too. */
function objectValue(node: ObjectExpression, where: string, text: string): Literal {
  const members = node.properties.map((property) => memberValue(property, where, text));
  return {
    value: Object.fromEntries(members.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))),
    unread: members.flatMap((member) => member.unread),
  };
}

function memberValue(property: Property | SpreadElement, where: string, text: string): Literal & { name: string } {
  const name = property.type === 'Property' && !property.computed ? keyOf(property) : null;
  if (property.type === 'SpreadElement' || name === null) return { name: '', ...code(property, where, text) };
  return { name, ...literalValue(property.value, where === '' ? name : `${where}.${name}`, text) };
}

function keyOf({ key }: Property): string | null {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : null;
}
