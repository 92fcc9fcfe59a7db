// XML 1.0, as little of it as a report needs.
import { printable } from '../text/printable.ts';

export type XmlNode = string;

/** Values that are null are left out. Children are nodes, made by `element` or `text`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  children: readonly XmlNode[] = [],
): XmlNode {
  const named = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(printable(String(value), longest))}"`)
    .join('');
  return children.length === 0 ? `<${name}${named}/>` : `<${name}${named}>${children.join('')}</${name}>`;
}

/** Lines of text. Each is made printable by itself: what is not allowed in XML at all (section 2.2) is visible then. */
export function text(lines: readonly string[]): XmlNode {
  return lines.map((line) => escaped(printable(line, longest))).join('\n');
}

/** Of an attribute or a line, in code points. */
const longest = 2000;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escaped(plain: string): string {
  return plain.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
