// Regular expressions as names of the policy language: only those that can be said exactly, neither more nor less.
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import type { NameMatch } from '../../core/schema/name-match.ts';
import { type NamePart, nameOfParts } from './name-parts.ts';

/** Alternatives multiply: `(a|b)(c|d)` is four names. */
const mostNames = 16;

/** One name or several that together match what the expression matches anywhere in a name; null where there are none such. */
export function namesOfRegex(source: string, flags: string): NameMatch[] | null {
  try {
    const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
      unicode: flags.includes('u'),
      unicodeSets: flags.includes('v'),
    });
    const ways = pattern.alternatives.flatMap((one) => anchored(one, flags.includes('i')) ?? [null]);
    if (ways.length > mostNames) return null;
    const names = ways.map((parts) => (parts === null ? null : nameOfParts(parts)));
    return names.every((name) => name !== null) ? names.filter(isNotWithin) : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

/** `^_ga(_.*)?` is one beginning: what begins with `_ga_` begins with `_ga`. */
function isNotWithin(name: NameMatch, index: number, all: readonly NameMatch[]): boolean {
  const text = 'exact' in name ? name.exact : 'prefix' in name ? name.prefix : null;
  if (text === null) return true;
  return !all.some(
    (other, at) =>
      'prefix' in other && text.startsWith(other.prefix) && (text !== other.prefix || 'exact' in name || at < index),
  );
}

type Way = readonly NamePart[];

/** Without `^` anything may stand before it, and without `$` anything after. */
function anchored({ elements }: AST.Alternative, ignoresCase: boolean): Way[] | null {
  const opens = isEdge(elements[0], 'start');
  const closes = isEdge(elements.at(-1), 'end');
  const inner = waysOf(elements.slice(opens ? 1 : 0, closes ? -1 : undefined), ignoresCase);
  if (inner === null) return null;
  return inner.map((way) => [...(opens ? [] : (['*'] as const)), ...way, ...(closes ? [] : (['*'] as const))]);
}

function isEdge(element: AST.Element | undefined, kind: 'start' | 'end'): boolean {
  return element?.type === 'Assertion' && element.kind === kind;
}

function waysOf(elements: readonly AST.Element[], ignoresCase: boolean): Way[] | null {
  let ways: Way[] = [[]];
  for (const element of elements) {
    const next = waysOfElement(element, ignoresCase);
    if (next === null || ways.length * next.length > mostNames) return null;
    ways = ways.flatMap((way) => next.map((more) => [...way, ...more]));
  }
  return ways;
}

function waysOfElement(element: AST.Element, ignoresCase: boolean): Way[] | null {
  switch (element.type) {
    case 'Character': {
      const literal = String.fromCodePoint(element.value);
      return ignoresCase && literal.toLowerCase() !== literal.toUpperCase() ? null : [[{ literal }]];
    }
    case 'CapturingGroup':
    case 'Group': {
      const inner = element.alternatives.map((one) => waysOf(one.elements, ignoresCase));
      return inner.every((ways) => ways !== null) ? inner.flat() : null;
    }
    case 'CharacterClass':
    case 'CharacterSet': {
      const kind = kindOf(element, ignoresCase);
      return kind === null ? null : [[{ kind, least: 1, most: 1 }]];
    }
    case 'Quantifier':
      return repeated(element, ignoresCase);
    default:
      return null;
  }
}

/** No line break can stand in a cookie's name, so `.` is any character of it. */
function repeated({ element, min, max }: AST.Quantifier, ignoresCase: boolean): Way[] | null {
  const endless = max === Number.POSITIVE_INFINITY;
  if (min === 0 && max === 1) {
    const ways = waysOfElement(element, ignoresCase);
    return ways === null ? null : [[], ...ways];
  }
  if (element.type === 'CharacterSet' && element.kind === 'any') return min === 0 && endless ? [['*']] : null;
  if (element.type !== 'CharacterClass' && element.type !== 'CharacterSet') return null;
  const kind = kindOf(element, ignoresCase);
  if (kind === null || min === 0 || (endless && min !== 1)) return null;
  return [[{ kind, least: min, most: endless ? null : max }]];
}

const kinds = {
  '0-9': 'digits',
  'A-Z a-z': 'letters',
  '0-9 A-F a-f': 'hex',
  '0-9 A-Z a-z': 'alphanumeric',
} as const;

function kindOf(set: AST.CharacterClass | AST.CharacterSet, ignoresCase: boolean) {
  if (set.type === 'CharacterSet') return set.kind === 'digit' && !set.negate ? kinds['0-9'] : null;
  if (set.negate) return null;
  const ranges = set.elements.flatMap((element) => rangesOf(element, ignoresCase) ?? ['?']);
  const text = [...new Set(ranges)].toSorted().join(' ');
  return Object.entries(kinds).find(([known]) => known === text)?.[1] ?? null;
}

function rangesOf(element: AST.CharacterClassElement, ignoresCase: boolean): string[] | null {
  if (element.type === 'CharacterSet') return element.kind === 'digit' && !element.negate ? ['0-9'] : null;
  if (element.type !== 'CharacterClassRange') return null;
  const [from, to] = [String.fromCodePoint(element.min.value), String.fromCodePoint(element.max.value)];
  const range = `${from}-${to}`;
  const letters = /^(?:[a-z]-[a-z]|[A-Z]-[A-Z])$/.test(range);
  return ignoresCase && letters ? [range.toUpperCase(), range.toLowerCase()] : [range];
}
