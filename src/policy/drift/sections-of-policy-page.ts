import { blocksOfPage, blocksOfText, type PageBlock } from './page-blocks.ts';
import { type PageSection, pageSections } from './page-sections.ts';
import { parsePage } from './parse-page.ts';
import { foldedText } from './section-hash.ts';

export interface PolicyPage {
  readonly text: string;
  readonly isHtml: boolean;
  /** Names it in errors. */
  readonly where: string;
}

/** The sections of the part of the page that holds most of `names`, the sections that are looked for. Throws PolicyError. */
export function sectionsOfPolicyPage({ text, isHtml, where }: PolicyPage, names: readonly string[]): PageSection[] {
  const folded = names.map(foldedText);
  const parts = isHtml ? blocksOfPage(parsePage(text, where)) : [blocksOfText(text)];
  const [best = []] = parts.toSorted((a, b) => found(b, folded) - found(a, folded));
  return pageSections(best, folded);
}

function found(blocks: readonly PageBlock[], names: readonly string[]): number {
  const texts = new Set(blocks.map(({ text }) => text));
  const isAny = names.length === 0 && blocks.some(({ level }) => level !== null);
  return isAny ? 1 : names.filter((name) => texts.has(name)).length;
}
