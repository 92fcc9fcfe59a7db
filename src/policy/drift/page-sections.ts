import type { PageBlock } from './page-blocks.ts';

export interface PageSection {
  readonly heading: string;
  /** Text of each block up to the next heading, whatever its level. */
  readonly blocks: readonly string[];
  /** Headings of the sections below it, in order. */
  readonly below: readonly string[];
  /** With all that stands below it, headings included: up to the next heading of its own level or a higher one. */
  readonly whole: readonly string[];
}

/** Deeper than any heading: what is none by its markup, and is named as one. */
const lowest = 7;
/** The longest policies have some hundreds. */
const mostSections = 2000;

/**
 * The sections under the headings of a page. A block whose words are one of `names` is a heading too where no heading has them:
 * so are the headings of a plain text. What stands before the first heading is under none.
 */
export function pageSections(blocks: readonly PageBlock[], names: readonly string[]): PageSection[] {
  const marked = new Set(blocks.flatMap(({ level, text }) => (level === null ? [] : [text])));
  const named = new Set(names.filter((name) => !marked.has(name)));
  const levels = blocks.map(({ level, text }) => level ?? (named.has(text) ? lowest : null));
  const starts = levels.flatMap((level, index) => (level === null ? [] : [{ level, index }])).slice(0, mostSections);
  const ends = endsOf(starts);
  const texts = blocks.map(({ text }) => text);
  return starts.map(({ index }, order) => {
    const end = ends[order] ?? starts.length;
    return {
      heading: texts[index] ?? '',
      blocks: texts.slice(index + 1, starts[order + 1]?.index),
      below: starts.slice(order + 1, end).map((one) => texts[one.index] ?? ''),
      whole: texts.slice(index + 1, starts[end]?.index),
    };
  });
}

/** For each heading, which one of the list ends all that stands below it: the next that is not lower. */
function endsOf(starts: readonly { readonly level: number }[]): number[] {
  const nearest = Array.from({ length: lowest + 1 }, () => starts.length);
  return starts
    .map(({ level }, order) => ({ level, order }))
    .toReversed()
    .map(({ level, order }) => {
      const end = Math.min(...nearest.slice(0, level + 1));
      nearest[level] = order;
      return end;
    })
    .toReversed();
}
