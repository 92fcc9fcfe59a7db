// Goes through a page from top to bottom and knows at each place under which headings it is.
import { cookieTableHead } from './cookie-table.ts';
import { linesReader, type PartRead } from './lines-reader.ts';
import { isIdentifier } from './names-in.ts';
import { type PageBlock, pageBlocks } from './page-blocks.ts';
import type { Root } from './parse-html.ts';
import { purposeOf } from './purpose-of.ts';
import { readTable } from './read-table.ts';
import { rowText } from './table-grid.ts';

export interface PageRead extends PartRead {
  /** Some of its words, for telling its language. */
  readonly text: string;
}

interface Heading {
  readonly level: number;
  readonly text: string;
}

/** Below h1–h6 and summaries. A short line such as “Statistik (4)” is a heading to its readers, whatever its tag. */
const categoryLevel = 8;
const termLevel = 9;

export function readPage(root: Root): PageRead {
  const blocks = pageBlocks(root, (table) => cookieTableHead(table, false) !== null);
  const reader = linesReader();
  const tables: PartRead[] = [];
  let path: readonly Heading[] = [];
  let lead = '';
  for (const block of blocks) {
    const level = block.kind === 'line' && reader.awaits() ? null : levelOf(block);
    if (block.kind === 'table') {
      const headings = path.map(({ text }) => text);
      tables.push(readTable(block.table, headings, lead));
      reader.end(headings);
    } else if (level === null || reader.takesHeading(block)) {
      if (level === null) reader.line(block);
      lead = block.text;
    } else {
      path = [...path.filter((above) => above.level < level), { level, text: block.text }];
      reader.end(path.map(({ text }) => text));
      lead = '';
    }
  }
  reader.end([]);
  const parts = [...tables, reader.read()];
  return {
    described: parts.flatMap(({ described }) => described).toSorted((a, b) => a.line - b.line),
    unread: parts.flatMap(({ unread }) => unread),
    text: blocks.slice(0, 2000).map(wordsOfBlock).join('\n').slice(0, 50_000),
  };
}

/** null for what is no heading. */
function levelOf(block: PageBlock): number | null {
  if (block.kind === 'heading') return block.level;
  if (block.kind === 'term') return termLevel;
  return block.kind === 'line' && isCategoryLine(block.text) ? categoryLevel : null;
}

function isCategoryLine(text: string): boolean {
  if (text.length > 60 || /[:.]\s|[.!?]$/.test(text)) return false;
  return !text.split(/\s+/).some(isIdentifier) && purposeOf(text) !== null;
}

function wordsOfBlock(block: PageBlock): string {
  return block.kind === 'table' ? block.table.rows.slice(0, 50).map(rowText).join('\n') : block.text;
}
