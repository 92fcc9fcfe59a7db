// Names that were seen, as the fewest declarations that say them: one shape, one pattern. A pattern covers no name of the sample
// that is not its own, and no name is covered twice.
import { nameIndex } from '../../core/classify/name-index.ts';
import { compareText } from '../../core/compare-text.ts';
import { joinInjectively } from '../../core/cookie/join-injectively.ts';
import { type FoldedName, longestExact, plainName } from './folded-name.ts';
import { knownFamilies } from './known-families.ts';
import { type NamePart, nameParts } from './name-parts.ts';
import { joinTemplates, patternOf, type Slot, templateOf } from './name-template.ts';
import { withoutOverlap } from './without-overlap.ts';

/** Each name in exactly one of them. The same names in any order give the same. */
export function foldNames(names: Iterable<string>): FoldedName[] {
  const distinct = [...new Set(names)].toSorted(compareText);
  const byFamily = Map.groupBy(distinct, familyOf);
  const others = byFamily.get(null) ?? [];
  const families = [...byFamily].flatMap(([pattern, seen]) => (pattern === null ? [] : [{ name: { pattern }, seen }]));
  return withoutOverlap([...families, ...byShape(others)]);
}

const families = nameIndex(
  knownFamilies.map((pattern) => ({ name: { pattern }, pattern })),
  ([first]) => first?.pattern ?? null,
);

function familyOf(name: string): string | null {
  return name.length > longestExact ? null : (families(name)[0] ?? null);
}

interface Shape {
  readonly template: readonly Slot[];
  readonly seen: readonly string[];
}

/** First by the lengths of what is open, since a hash may happen to hold digits alone; then over the lengths of numbers and ids. */
function byShape(names: readonly string[]): FoldedName[] {
  const taken = names.map((name) => ({
    name,
    parts: name.length > longestExact ? [{ fixed: name }] : nameParts(name),
  }));
  const ofLengths = [...Map.groupBy(taken, ({ parts }) => keyOfParts(parts)).values()].map((group) => ({
    template: templateOf(group.map(({ parts }) => parts)),
    seen: group.map(({ name }) => name),
  }));
  return [...Map.groupBy(ofLengths, ({ template }) => keyOfTemplate(template)).values()].flatMap(folded);
}

function folded(shapes: readonly Shape[]): FoldedName[] {
  const seen = shapes.flatMap((shape) => shape.seen);
  const pattern = patternOf(joinTemplates(shapes.map(({ template }) => template)));
  return pattern === null
    ? [...Map.groupBy(seen, (name) => JSON.stringify(plainName(name))).values()].map(plainly)
    : [{ name: pattern, seen }];
}

function plainly(seen: readonly string[]): FoldedName {
  return { name: plainName(seen[0] ?? ''), seen };
}

function keyOfParts(parts: readonly NamePart[]): string {
  return joinInjectively(
    parts.map((part) => {
      if ('fixed' in part) return `=${part.fixed}`;
      return part.kind === 'uuid' || part.isShort ? part.kind : String(part.text.length);
    }),
  );
}

/** A hash has its length; a number and an id have not. */
function keyOfTemplate(template: readonly Slot[]): string {
  return joinInjectively(
    template.map((slot) => {
      if ('fixed' in slot) return `=${slot.fixed}`;
      return slot.kind === 'hex' ? `${slot.kind}${slot.longest}` : slot.kind;
    }),
  );
}
