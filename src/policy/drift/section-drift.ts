import type { Policy } from '../../core/schema/policy.ts';
import type { PageSection } from './page-sections.ts';
import { foldedText, textHash } from './section-hash.ts';

export interface SectionDrift {
  /** renamed: the same text under another heading. new: the file has no such section. */
  readonly how: 'same' | 'changed' | 'gone' | 'new' | 'renamed';
  /** Name of the section in the file; of one that is new, its heading. */
  readonly section: string;
  /** Heading and hash on the page; null for what is gone. */
  readonly onPage: { readonly heading: string; readonly sha256: string } | null;
}

type Listed = Policy['source']['sections'][number];

interface Hashed extends PageSection {
  readonly own: string;
  readonly all: string;
}

/** What makes a section of the page that of an entry of the file, the surest first. */
const rounds: readonly {
  readonly how: 'same' | 'renamed' | 'changed';
  readonly fits: (entry: Listed, one: Hashed, names: ReadonlySet<string>) => boolean;
}[] = [
  { how: 'same', fits: (entry, one) => isNamed(entry, one) && holds(entry, one) },
  { how: 'renamed', fits: (entry, one, names) => !isEmpty(one) && !names.has(one.heading) && holds(entry, one) },
  { how: 'changed', fits: (entry, one) => isNamed(entry, one) && !isEmpty(one) },
  { how: 'changed', fits: isNamed },
];

/** A hash may be that of the text up to the next heading, or up to the next of the same level. */
export function sectionDrifts(listed: readonly Listed[], page: readonly PageSection[]): SectionDrift[] {
  const hashed = page.map((one): Hashed => ({ ...one, own: hashOf(one.blocks), all: hashOf(one.whole) }));
  const names = new Set(listed.map(({ section }) => foldedText(section)));
  const free = new Set(hashed);
  const told = new Map<Listed, SectionDrift>();
  for (const { how, fits } of rounds) {
    for (const entry of listed.filter((one) => !told.has(one))) {
      const one = [...free].find((candidate) => fits(entry, candidate, names));
      if (one === undefined) continue;
      free.delete(one);
      told.set(entry, { how, section: entry.section, onPage: onPage(entry, one) });
      if (isWhole(entry, one)) dropBelow(one, hashed, names, free);
    }
  }
  // Neither a heading over others nor an entry of a table of contents has a text of its own.
  const added = [...free].filter(({ blocks }) => blocks.length > 0);
  return [
    ...listed.map((entry) => told.get(entry) ?? ({ how: 'gone', section: entry.section, onPage: null } as const)),
    ...added.map(({ heading, own }) => ({ how: 'new', section: heading, onPage: { heading, sha256: own } }) as const),
  ];
}

function onPage(entry: Listed, one: Hashed): SectionDrift['onPage'] {
  return { heading: one.heading, sha256: isWhole(entry, one) ? one.all : one.own };
}

function isEmpty({ whole }: Hashed): boolean {
  return whole.length === 0;
}

function hashOf(blocks: readonly string[]): string {
  return textHash(blocks.join(' '));
}

function isNamed({ section }: Listed, { heading }: Hashed): boolean {
  return foldedText(section) === heading;
}

function holds({ sha256 }: Listed, { own, all }: Hashed): boolean {
  return sha256 === own || sha256 === all;
}

function isWhole({ sha256 }: Listed, { own, all }: Hashed): boolean {
  return sha256 === all && sha256 !== own;
}

/** What the hash of a section holds already is not new, unless the file lists it besides. */
function dropBelow(one: Hashed, page: readonly Hashed[], names: ReadonlySet<string>, free: Set<Hashed>): void {
  const first = page.indexOf(one) + 1;
  for (const below of page.slice(first, first + one.below.length)) if (!names.has(below.heading)) free.delete(below);
}
