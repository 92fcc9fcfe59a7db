// A table as every output draws it.
import type { Translator } from '../../i18n/translator.ts';
import type { Fate } from './fates.ts';

export interface TableView {
  readonly caption: string;
  readonly columns: readonly ColumnView[];
  /** At most `mostRows`; the worst come first. */
  readonly rows: readonly RowView[];
  /** How many more there are. */
  readonly hidden: number;
  /** Says so; null where none is hidden. */
  readonly rest: string | null;
  /** Words of a box that searches the table; null where it is short. */
  readonly search: SearchView | null;
}

export interface SearchView {
  /** “Sök i tabellen ”{caption}””, with the braces in it: a page holds several tables. */
  readonly label: string;
  /** “{shown} av {all} rader visas”, with the braces in it: how many is told as one types. */
  readonly shown: string;
}

export interface ColumnView {
  readonly label: string;
  readonly numeric: boolean;
}

export interface RowView {
  /** Fragment name of the row; null where nothing points to it. */
  readonly anchor: string | null;
  readonly cells: readonly CellView[];
}

export interface CellView {
  readonly text: string;
  /** Smaller words beneath: what the text rounds or leaves out. */
  readonly details: readonly string[];
  /** A name out of the page or the protocol, to be set in fixed width. */
  readonly isCode: boolean;
  /** Drawn before the text, which says the same. */
  readonly sign: CellSign | null;
  /** “2/3” where not every visit showed what the sign says, for where the text has no room. */
  readonly counted: string | null;
  /** What the consent line says with a shape and the accent, said again here. */
  readonly emphasis: 'none' | 'declared' | 'undeclared' | 'early';
  /** What it is sorted by, where the letters of the text would sort it wrongly. */
  readonly order: number | null;
}

export interface CellSign {
  readonly fate: Fate | 'contacted' | 'none';
  readonly isNamed: boolean;
  readonly isEarly: boolean;
}

/** More are nothing that people read, and would make browsers slow. */
const mostRows = 1000;

/** Fewer are seen at a glance. */
const worthSearching = 12;

/** The rows of a table; those that are hidden are not even made. */
export function tableRows<T>(
  all: readonly T[],
  rowOf: (one: T) => RowView,
  { t }: Translator,
): Pick<TableView, 'rows' | 'hidden' | 'rest' | 'search'> {
  const hidden = Math.max(0, all.length - mostRows);
  return {
    rows: all.slice(0, mostRows).map(rowOf),
    hidden,
    rest: hidden === 0 ? null : t('list.rest', { count: hidden }),
    search:
      all.length < worthSearching
        ? null
        : {
            label: t('table.filter', { caption: '{caption}' }),
            shown: t('table.shown', { shown: '{shown}', all: '{all}' }),
          },
  };
}

export function columns(labels: readonly string[], numeric: readonly string[] = []): readonly ColumnView[] {
  return labels.map((label) => ({ label, numeric: numeric.includes(label) }));
}

export function cell(text: string, options: Partial<Omit<CellView, 'text'>> = {}): CellView {
  return { text, details: [], isCode: false, sign: null, counted: null, emphasis: 'none', order: null, ...options };
}

export function numberCell(count: number, { number }: Translator): CellView {
  return cell(number(count), { order: count });
}
