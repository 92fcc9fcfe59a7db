// A table as rows of equally many cells: a cell that spans stands in each place that it covers (HTML Standard, “forming a table”).
import { elementText } from './element-text.ts';
import { attributeOf, type Element, isElement, lineOf } from './parse-html.ts';

export interface PageTable {
  readonly caption: string | null;
  readonly line: number;
  readonly rows: readonly PageRow[];
  /** Whether a cell holds a table of its own. */
  readonly isNesting: boolean;
}

export interface PageRow {
  readonly line: number;
  readonly cells: readonly PageCell[];
}

/** The same object in each place that it spans. */
export interface PageCell {
  readonly text: string;
}

const mostColumns = 40;
const mostRowSpan = 1000;
const sections = new Set(['thead', 'tbody', 'tfoot']);
const emptyCell: PageCell = { text: '' };

export function tableGrid(table: Element): PageTable {
  const parts = table.childNodes.filter(isElement);
  const caption = parts.find(({ tagName }) => tagName === 'caption');
  const rows = parts.flatMap((part) => (sections.has(part.tagName) ? part.childNodes.filter(isElement) : [part]));
  const spans = new Map<number, Span>();
  return {
    caption: caption === undefined ? null : elementText(caption),
    line: lineOf(table),
    rows: rows.filter(({ tagName }) => tagName === 'tr').map((row) => rowOf(row, spans)),
    isNesting: nestsTable(table),
  };
}

interface Span {
  readonly cell: PageCell;
  readonly left: number;
}

/** Takes the cells that hang down from above, and leaves those that hang on. */
function rowOf(row: Element, spans: Map<number, Span>): PageRow {
  const cells: PageCell[] = [];
  const fill = (): void => {
    for (let span = spans.get(cells.length); span !== undefined; span = spans.get(cells.length)) {
      if (span.left === 1) spans.delete(cells.length);
      else spans.set(cells.length, { ...span, left: span.left - 1 });
      cells.push(span.cell);
    }
  };
  for (const element of row.childNodes) {
    if (!isElement(element) || (element.tagName !== 'td' && element.tagName !== 'th')) continue;
    fill();
    const cell = { text: elementText(element) };
    const down = spanOf(element, 'rowspan', mostRowSpan);
    const end = Math.min(mostColumns, cells.length + spanOf(element, 'colspan', mostColumns));
    while (cells.length < end) {
      if (down > 1) spans.set(cells.length, { cell, left: down - 1 });
      cells.push(cell);
    }
  }
  fill();
  for (const column of [...spans.keys()].toSorted((a, b) => a - b)) {
    if (column < cells.length) continue;
    while (cells.length < column) cells.push(emptyCell);
    fill();
  }
  return { line: lineOf(row), cells };
}

function spanOf(cell: Element, name: string, most: number): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  return Number.isFinite(span) ? Math.min(most, Math.max(1, span)) : 1;
}

function nestsTable(table: Element): boolean {
  const pending: Element[] = table.childNodes.filter(isElement);
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    if (element.tagName === 'table') return true;
    for (const child of element.childNodes) if (isElement(child)) pending.push(child);
  }
  return false;
}

/** Its cells on one line, each once; empty where all are. */
export function rowText({ cells }: PageRow): string {
  const texts = [...new Set(cells)].map(({ text }) => text.replaceAll('\n', ' '));
  return texts.every((text) => text === '') ? '' : texts.join(' | ');
}
