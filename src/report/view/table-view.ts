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
}

export interface CellSign {
  readonly fate: Fate | 'contacted' | 'none';
  readonly isNamed: boolean;
  readonly isEarly: boolean;
}

/** More are nothing that people read, and would make browsers slow. */
const mostRows = 1000;

/** The rows of a table; those that are hidden are not even made. */
export function tableRows<T>(
  all: readonly T[],
  rowOf: (one: T) => RowView,
  { t }: Translator,
): Pick<TableView, 'rows' | 'hidden' | 'rest'> {
  const hidden = Math.max(0, all.length - mostRows);
  return {
    rows: all.slice(0, mostRows).map(rowOf),
    hidden,
    rest: hidden === 0 ? null : t('list.rest', { count: hidden }),
  };
}

export function columns(labels: readonly string[], numeric: readonly string[] = []): readonly ColumnView[] {
  return labels.map((label) => ({ label, numeric: numeric.includes(label) }));
}

export function cell(text: string, options: Partial<Omit<CellView, 'text'>> = {}): CellView {
  return { text, details: [], isCode: false, sign: null, counted: null, emphasis: 'none', ...options };
}
