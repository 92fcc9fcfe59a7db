import type { Translator } from '../../i18n/translator.ts';
import type { CellView, TableView } from '../view/table-view.ts';
import type { Block } from './block.ts';
import { code, inline } from './inline.ts';

/** More rows are for wider paper. */
const mostRows = 200;

const signs: Readonly<Record<NonNullable<CellView['sign']>['fate'], string>> = {
  stored: '●',
  refreshed: '↻',
  passing: '✕',
  removed: '✕',
  kept: '◌',
  contacted: '■',
  none: '─',
};

/** Folded, so that what comes after it is found; GFM section 4.10. */
export function tableInMarkdown({ caption, columns, rows, hidden }: TableView, { t }: Translator): Block {
  const shown = rows.slice(0, mostRows);
  return {
    head: [
      '<details>',
      `<summary>${htmlText(caption)}</summary>`,
      '',
      line(columns.map(({ label }) => inline(label))),
      line(columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ],
    rows: shown.map(({ cells }) => line(cells.map(cellInMarkdown))),
    left: rows.length - shown.length + hidden,
    rest: (count) => line([inline(t('list.rest', { count })), ...columns.slice(1).map(() => '')]),
    foot: ['', '</details>'],
  };
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellInMarkdown({ text, details, isCode, sign }: CellView): string {
  const name = isCode ? code(text) : inline(text);
  const first = sign === null ? name : `${signs[sign.fate]} ${name}`;
  return [first, ...details.map((detail) => `<sub>${inline(detail)}</sub>`)].join('<br>');
}

/** Inside a tag no Markdown is read. */
function htmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('@', '<!-- -->@');
}
