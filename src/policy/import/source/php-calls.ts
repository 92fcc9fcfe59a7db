// Calls of one function in PHP, with the arguments that are literals. The text is parsed (php-parser) and never run.
import { Engine } from 'php-parser';
import { isForeign, listAt, textAt, valueAt } from '../foreign-value.ts';
import { parsed, requireLength } from './source-limits.ts';

export interface PhpCall {
  /** From 1. */
  readonly line: number;
  /** undefined: only running it would tell. */
  readonly args: readonly (string | number | boolean | null | undefined)[];
}

/** Throws PolicyError. */
export function phpCalls(text: string, name: string, where: string): PhpCall[] {
  requireLength(text, where);
  const code = /<\?(?:php|=)/i.test(text) ? text : `<?php ${text}`;
  return parsed(
    () =>
      callsIn(new Engine({ parser: { extractDoc: false }, ast: { withPositions: true } }).parseCode(code, where), name),
    'PHP',
    where,
    (error) => {
      const line = valueAt(error, 'lineNumber');
      return typeof line === 'number' ? line : null;
    },
  );
}

function callsIn(node: unknown, name: string): PhpCall[] {
  if (Array.isArray(node)) return node.flatMap((one) => callsIn(one, name));
  if (!isForeign(node)) return [];
  const inner = Object.entries(node).flatMap(([key, child]) => (key === 'loc' ? [] : callsIn(child, name)));
  if (textAt(node, 'kind') !== 'call' || calledName(node) !== name) return inner;
  const line = valueAt(valueAt(valueAt(node, 'loc'), 'start'), 'line');
  return [{ line: typeof line === 'number' ? line : 1, args: listAt(node, 'arguments').map(argument) }, ...inner];
}

function calledName(call: unknown): string {
  return (textAt(valueAt(call, 'what'), 'name') ?? '').replace(/^\\/, '');
}

/** WordPress hands texts through these to be translated: the first argument is the text as it stands. */
const translating = new Set(['__', '_x', 'esc_html__', 'esc_attr__', 'esc_html_x']);

function argument(node: unknown): PhpCall['args'][number] {
  const value = valueAt(node, 'value');
  switch (textAt(node, 'kind')) {
    case 'string':
    case 'nowdoc':
      return typeof value === 'string' ? value : undefined;
    case 'boolean':
      return value === true;
    case 'number':
      return Number(value);
    case 'nullkeyword':
      return null;
    case 'call':
      return translating.has(calledName(node)) ? argument(listAt(node, 'arguments')[0]) : undefined;
    default:
      return undefined;
  }
}
