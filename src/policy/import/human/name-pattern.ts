// Placeholders in names, as people write them: `_gat_gtag_UA_[XXX]`, `wordpress_*`, `UUID#[abcdef0123456789]{32}`; and the
// classes of the policy language, as the tables that are made of a policy file have them: `visit_{hex:32}`.
import type { ImportedName, NamePart, PartLength } from '../imported-item.ts';

const placeholder =
  /\\(?<literal>[\\*{}])|[[{<(](?<content>[^\]}>)]{0,60})[\]}>)](?:\{(?<length>\d{1,3})\})?|(?<any>\*+|\.{3}|…|#{2,}|#$|(?<![a-zA-Z])[xX]{3,}(?![a-zA-Z])(?:-[xX]\b)?)/g;

/** null for a name of placeholders alone: it would cover everything. */
export function importedName(text: string): ImportedName | null {
  const parts: NamePart[] = [];
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    addLiteral(parts, text.slice(from, match.index));
    from = match.index + match[0].length;
    const { literal, content, length } = match.groups ?? {};
    if (literal === undefined) addOpen(parts, content === undefined ? { kind: 'any' } : classOf(content, length));
    else addLiteral(parts, literal);
  }
  addLiteral(parts, text.slice(from));
  return parts.some(({ kind }) => kind === 'literal') ? parts : null;
}

function addLiteral(parts: NamePart[], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === 'literal') parts.splice(-1, 1, { kind: 'literal', text: last.text + text });
  else if (text !== '') parts.push({ kind: 'literal', text });
}

function addOpen(parts: NamePart[], part: NamePart): void {
  if (part.kind !== 'any' || parts.at(-1)?.kind !== 'any') parts.push(part);
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
    return { kind: 'hex', length: lengthOf(length, length) };
  }
  if (/^(?:0-9|0123456789|\\d)\+?$/.test(said)) return { kind: 'digits', length: lengthOf(length, length) };
  const { kind, from, to } = ownClass.exec(said)?.groups ?? {};
  return isClass(kind) ? { kind, length: lengthOf(from, to ?? from) } : { kind: 'any' };
}

/** As core/schema/name-match.ts has it. */
const ownClass = /^(?<kind>digits|letters|hex|alphanumeric)(?::(?<from>[1-9]\d?)(?:-(?<to>[1-9]\d?))?)?$/;
type Class = Exclude<NamePart['kind'], 'literal' | 'any' | 'uuid'>;

function isClass(kind: string | undefined): kind is Class {
  return kind === 'digits' || kind === 'letters' || kind === 'hex' || kind === 'alphanumeric';
}

/** “{0}” counts nothing. */
function lengthOf(from: string | undefined, to: string | undefined): PartLength | null {
  if (from === undefined || to === undefined || Number(to) === 0) return null;
  return { from: Number(from), to: Number(to) };
}
