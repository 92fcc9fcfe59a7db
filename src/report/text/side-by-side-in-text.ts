// The scenarios beside one another, a letter for each phase: what was stored, refreshed, left or taken away, and who was told.
import stringWidth from 'string-width';
import type { Translator } from '../../i18n/translator.ts';
import type { SideBySideView } from '../view/side-by-side.ts';
import type { CellSign, CellView, RowView, TableView } from '../view/table-view.ts';
import { shortened } from './printable.ts';
import { blank, type Paragraph, paragraph, segment } from './sheet.ts';

const letters: Readonly<Record<CellSign['fate'], string>> = {
  stored: '●',
  refreshed: '↻',
  passing: '✕',
  removed: '✕',
  kept: '◌',
  contacted: '■',
  none: '─',
};

const mostRows = 12;
const narrowestName = 12;
const indent = 2;

export function sideBySideInText(
  view: SideBySideView | null,
  translator: Translator,
  width: number,
): readonly Paragraph[] {
  const [first] = view?.tables ?? [];
  if (!view || !first) return [];
  const heads = first.columns.slice(1).map(({ label }) => label);
  const columnWidths = heads.map((head) => stringWidth(head) + 2);
  const nameWidth = width - indent - columnWidths.reduce((sum, one) => sum + one, 0);
  if (nameWidth < narrowestName) return [];
  const line = (name: string, marks: readonly string[]) =>
    fill(shortened(name, nameWidth - 2), nameWidth) +
    marks.map((mark, index) => fill(mark, columnWidths[index] ?? 0)).join('');
  return [
    paragraph([segment(view.heading, 'strong')]),
    ...view.tables.flatMap((table) => [
      paragraph([segment(line(table.caption, heads), 'soft')], indent),
      ...rowsInText(table, line, translator),
    ]),
    paragraph([segment(legend(view, translator), 'soft')], indent),
    blank,
  ];
}

function rowsInText(
  { rows, hidden }: TableView,
  line: (name: string, marks: readonly string[]) => string,
  { t }: Translator,
): readonly Paragraph[] {
  const shown = rows.length > mostRows + 1 ? mostRows : rows.length;
  const left = rows.length + hidden - shown;
  return [
    ...rows.slice(0, shown).map((row) => paragraph([segment(line(row.cells[0]?.text ?? '', marksOf(row)))], indent)),
    ...(left > 0 ? [paragraph([segment(t('text.more', { count: left }), 'soft')], indent)] : []),
  ];
}

function marksOf({ cells }: RowView): readonly string[] {
  return cells.slice(1).map(({ sign, counted }) => (sign === null ? '' : `${letters[sign.fate]}${counted ?? ''}`));
}

/** Only the letters that are used. */
function legend({ tables }: SideBySideView, { t }: Translator): string {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row): readonly CellView[] => row.cells));
  const used = new Set(cells.map(({ sign }) => sign?.fate));
  const order = ['stored', 'refreshed', 'kept', 'removed', 'contacted', 'none'] as const;
  return order
    .filter((fate) => used.has(fate) || (fate === 'removed' && used.has('passing')))
    .map((fate) => `${letters[fate]}\u00a0${t(`fate.${fate}`).replaceAll(' ', '\u00a0')}`)
    .join('   ');
}

/** Kept together by spaces that do not break. */
function fill(text: string, columns: number): string {
  return text.replaceAll(' ', '\u00a0') + '\u00a0'.repeat(Math.max(0, columns - stringWidth(text)));
}
