// Placeholders in names, as people write them: `_gat_gtag_UA_[XXX]`, `wordpress_*`, `UUID#[abcdef0123456789]{32}`.
import type { ImportedName, NamePart } from '../imported-item.ts';

const placeholder =
  /[[{<(](?<content>[^\]}>)]{0,60})[\]}>)](?:\{(?<length>\d{1,3})\})?|(?<any>\*+|\.{3}|…|#{2,}|#$|(?<![a-zA-Z])[xX]{3,}(?![a-zA-Z])(?:-[xX]\b)?)/g;

/** null for a name of placeholders alone: it would cover everything. */
export function importedName(text: string): ImportedName | null {
  const parts: NamePart[] = [];
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    if (match.index > from) parts.push({ kind: 'literal', text: text.slice(from, match.index) });
    const { content, length } = match.groups ?? {};
    const part: NamePart = content === undefined ? { kind: 'any' } : classOf(content, length);
    if (part.kind !== 'any' || parts.at(-1)?.kind !== 'any') parts.push(part);
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: 'literal', text: text.slice(from) });
  return parts.some(({ kind }) => kind === 'literal') ? parts : null;
}

/** A name that stops at a joint is the beginning of others: `cmplz_`. */
export function isBeginning(name: ImportedName): boolean {
  const last = name.at(-1);
  return last?.kind === 'literal' && /[^_-][_-]$/.test(last.text);
}

function classOf(content: string, length: string | undefined): NamePart {
  const said = content.toLowerCase();
  if (/^(?:uuid|guid)$/.test(said)) return { kind: 'uuid' };
  if (/^(?:abcdef0123456789|0123456789abcdef|a-f0-9|0-9a-f)$/.test(said)) {
    return { kind: 'hex', length: length === undefined ? null : Number(length) };
  }
  return /^(?:0-9|0123456789|\\d)\+?$/.test(said) ? { kind: 'digits' } : { kind: 'any' };
}
