// What several names of one shape have in common, as a pattern of the policy language.
import type { NameMatch } from '../../core/schema/name-match.ts';
import type { NamePart, OpenKind } from './name-parts.ts';

export type Slot =
  | { readonly fixed: string }
  | { readonly kind: OpenKind; readonly shortest: number; readonly longest: number };

/** Of names whose parts agree in number and place, and differ in what is open alone. `names` is not empty. */
export function templateOf(names: readonly (readonly NamePart[])[]): Slot[] {
  return (names[0] ?? []).map((first, index) => {
    if ('fixed' in first) return first;
    const texts = names.map((parts) => textOf(parts[index]));
    if (first.isShort && texts.every((text) => text === first.text)) return { fixed: first.text };
    const lengths = texts.map(({ length }) => length);
    const kind = first.kind === 'uuid' ? 'uuid' : narrowestKind(texts);
    return { kind, shortest: lengths.reduce(least), longest: lengths.reduce(most) };
  });
}

/** One for several that differ in the lengths of what is open; undefined for none. */
export function joinTemplates([first, ...others]: readonly (readonly Slot[])[]): Slot[] {
  return (first ?? []).map((slot, index) =>
    others.reduce<Slot>((joined, other) => joinSlots(joined, other[index] ?? joined), slot),
  );
}

/** null where too little of it is fixed to tell its names from others, or where it has no place for what is open. */
export function patternOf(template: readonly Slot[]): NameMatch | null {
  const fixed = template.map((slot) => ('fixed' in slot ? slot.fixed : '')).join('');
  if (template.every((slot) => 'fixed' in slot) || !saysEnough(fixed)) return null;
  const pattern = template.map(written).join('');
  return pattern.length > longestPattern ? null : { pattern };
}

/** At least three fixed characters, two of them letters: `s_{digits}` would take in what anybody might store. */
function saysEnough(fixed: string): boolean {
  return fixed.length >= 3 && (fixed.match(/\p{L}/gu)?.length ?? 0) >= 2;
}

const longestPattern = 200;
/** The policy language counts no further. */
const mostCounted = 99;
/** Seconds and milliseconds since 1970, from 2001 to 2286. */
const clockLengths = [10, 13];

function written(slot: Slot): string {
  if ('fixed' in slot) return slot.fixed.replace(/[\\*{}]/g, '\\$&');
  const { kind, shortest, longest } = slot;
  if (kind === 'uuid') return '{uuid}';
  const isOfOneLength = shortest === longest;
  if (longest > mostCounted || (kind === 'digits' && !(isOfOneLength && clockLengths.includes(longest))))
    return `{${kind}}`;
  return `{${kind}:${isOfOneLength ? longest : `${shortest}-${longest}`}}`;
}

function narrowestKind(texts: readonly string[]): OpenKind {
  if (texts.every((text) => /^\d+$/.test(text))) return 'digits';
  return texts.every((text) => /^[0-9a-f]+$/i.test(text)) ? 'hex' : 'alphanumeric';
}

function joinSlots(a: Slot, b: Slot): Slot {
  if ('fixed' in a || 'fixed' in b) return a;
  return { kind: a.kind, shortest: least(a.shortest, b.shortest), longest: most(a.longest, b.longest) };
}

function textOf(part: NamePart | undefined): string {
  return part === undefined || 'fixed' in part ? '' : part.text;
}

function least(a: number, b: number): number {
  return Math.min(a, b);
}

function most(a: number, b: number): number {
  return Math.max(a, b);
}
