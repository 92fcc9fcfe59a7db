// What a page says, as the blocks that a reader sees one after the other.
import { attribute, isElement, type PageDocument, type PageElement, type PageNode } from './parse-page.ts';
import { foldedText } from './section-hash.ts';

export interface PageBlock {
  /** 1 to 6 for a heading; null for any other block. */
  readonly level: number | null;
  /** Folded, never empty. */
  readonly text: string;
}

/** Each line of a text is a block. */
export function blocksOfText(text: string): PageBlock[] {
  return text.split(/[\r\n]+/).flatMap((line) => block(line, null));
}

/** What may hold the policy, the narrowest guess first; the whole page at the end. */
export function blocksOfPage(page: PageDocument): PageBlock[][] {
  const elements = [...elementsOf(page.childNodes)];
  const isMain = (one: PageElement) => one.tagName === 'main' || attribute(one, 'role') === 'main';
  const mains = elements.filter(isMain);
  const articles = elements.filter(({ tagName }) => tagName === 'article').slice(0, mostArticles);
  const body = elements.filter(({ tagName }) => tagName === 'body');
  return [...mains.slice(0, mostArticles), ...articles, ...body].map(blocksOf);
}

/** A list of news has hundreds, and none of them is the policy. */
const mostArticles = 10;

function* elementsOf(nodes: readonly PageNode[]): Generator<PageElement> {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsOf(node.childNodes);
  }
}

function blocksOf(root: PageElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let text = '';
  const end = (level: number | null): void => {
    blocks.push(...block(text, level));
    text = '';
  };
  const walkInto = ({ childNodes }: PageElement, heading: number | null): void => {
    for (const child of childNodes) walk(child, heading);
  };
  const walk = (node: PageNode, heading: number | null): void => {
    if ('value' in node) text += node.value;
    if (!isElement(node) || isSilent(node, root)) return;
    // What stands in a heading, such as the button of an accordion, is the heading's own words.
    if (heading !== null || inline.has(node.tagName)) {
      const gap = inline.has(node.tagName) ? '' : ' ';
      text += gap;
      walkInto(node, heading);
      text += gap;
      return;
    }
    const level = levelOf(node);
    end(null);
    walkInto(node, level);
    end(level);
  };
  walk(root, null);
  end(null);
  return blocks;
}

function block(text: string, level: number | null): PageBlock[] {
  const folded = foldedText(text);
  return folded === '' ? [] : [{ level, text: folded }];
}

/** h1 to h6, and what says that it is one (WAI-ARIA, role heading; 2 where it gives no level). */
function levelOf(element: PageElement): number | null {
  const [, digit] = /^h([1-6])$/.exec(element.tagName) ?? [];
  if (digit !== undefined) return Number(digit);
  if (attribute(element, 'role') !== 'heading') return null;
  const level = Number(attribute(element, 'aria-level') ?? 2);
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}

/** What is not part of the text. Head and foot of the page are none of a policy's, those of an article are. */
function isSilent({ tagName }: PageElement, root: PageElement): boolean {
  return silent.has(tagName) || (root.tagName === 'body' && (tagName === 'header' || tagName === 'footer'));
}

const silent = new Set(['script', 'style', 'template', 'noscript', 'head', 'nav', 'svg', 'iframe', 'object', 'select']);

/** Elements that break no line, of those that stand in running text. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
