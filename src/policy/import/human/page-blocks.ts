// A page as what stands below each other: headings, lines of text, tables. Layout dissolves into its lines.
import { elementText, isBlock, isUnseen, tidyLines } from './element-text.ts';
import { type Element, isElement, lineOf, type Node, type Root } from './parse-html.ts';
import { type PageTable, tableGrid } from './table-grid.ts';

export type PageBlock =
  /** Level 1–6 as in h1–h6; 7 for the summary of a folded part. */
  | { readonly kind: 'heading'; readonly level: number; readonly text: string; readonly line: number }
  | { readonly kind: 'line'; readonly text: string; readonly line: number }
  /** A term of a list of terms: what follows describes it. */
  | { readonly kind: 'term'; readonly text: string; readonly line: number }
  | { readonly kind: 'table'; readonly table: PageTable };

type Step = Node | { readonly leaves: true };

/** @param isData Whether a table is to be taken whole; else what it holds is walked through. */
export function pageBlocks(root: Root, isData: (table: PageTable) => boolean): PageBlock[] {
  const blocks: PageBlock[] = [];
  const pending: Step[] = root.childNodes.toReversed();
  let text = '';
  let line = 0;
  const endLine = (): void => {
    const tidy = tidyLines(text);
    if (tidy !== '') blocks.push({ kind: 'line', text: tidy, line });
    text = '';
  };
  const enter = (element: Element): void => {
    if (isUnseen(element)) return;
    if (isBlock(element) || element.tagName === 'br') endLine();
    const whole = wholeBlock(element, isData);
    if (whole !== null) blocks.push(whole);
    else {
      if (isBlock(element)) pending.push({ leaves: true });
      for (const child of element.childNodes.toReversed()) pending.push(child);
    }
  };
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if ('leaves' in step) endLine();
    else if (isElement(step)) enter(step);
    else if (step.nodeName === '#text' && 'value' in step) {
      if (text === '') line = lineOf(step) + linesBefore(step.value);
      text += text === '' ? step.value.replace(/\s+/g, ' ').trimStart() : step.value.replace(/\s+/g, ' ');
    }
  }
  endLine();
  return blocks;
}

function wholeBlock(element: Element, isData: (table: PageTable) => boolean): PageBlock | null {
  const { tagName } = element;
  const at = { line: lineOf(element) };
  if (/^h[1-6]$/.test(tagName)) return { kind: 'heading', level: Number(tagName[1]), text: onOneLine(element), ...at };
  if (tagName === 'summary' && !hasHeading(element))
    return { kind: 'heading', level: 7, text: onOneLine(element), ...at };
  if (tagName === 'dt') return { kind: 'term', text: onOneLine(element), ...at };
  if (tagName !== 'table') return null;
  const table = tableGrid(element);
  return table.isNesting && !isData(table) ? null : { kind: 'table', table };
}

function onOneLine(element: Element): string {
  return elementText(element).replaceAll('\n', ' ');
}

function hasHeading(summary: Element): boolean {
  const pending = summary.childNodes.filter(isElement);
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    if (/^h[1-6]$/.test(element.tagName)) return true;
    for (const child of element.childNodes) if (isElement(child)) pending.push(child);
  }
  return false;
}

/** A text node begins where the tag before it ends, its first word perhaps some lines below. */
function linesBefore(text: string): number {
  return text.slice(0, text.length - text.trimStart().length).split('\n').length - 1;
}
