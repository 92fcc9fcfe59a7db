import type { CellView, ColumnView, TableView } from '../view/table-view.ts';
import { useAnchors } from './anchors.ts';
import { FateSign } from './fate-sign.tsx';
import { SignBox } from './sign.tsx';

/** On a phone the style makes a card of each row, which some browsers no longer read out as a table unless it is said. */
const still = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHead: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

export function DataTable({ table: { caption, columns, rows, rest, search } }: { table: TableView }) {
  const id = useAnchors();
  return (
    <div class="data-table">
      {search !== null && (
        <div
          class="table-tools"
          data-label={search.label.replace('{caption}', () => caption)}
          data-shown={search.shown}
        />
      )}
      <table {...still.table}>
        <caption>{caption}</caption>
        <thead {...still.group}>
          <tr {...still.row}>
            {columns.map(({ label, numeric }) => (
              <th key={label} scope="col" {...still.columnHead} class={numeric ? 'numeric' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...still.group}>
          {rows.map(({ anchor, cells }, index) => (
            <tr key={anchor ?? index} id={anchor === null ? undefined : id(anchor)} {...still.row}>
              {cells.map((cell, place) => (
                <Cell key={place} cell={cell} column={columns[place]} isHead={place === 0} />
              ))}
            </tr>
          ))}
        </tbody>
        {rest !== null && (
          <tfoot {...still.group}>
            <tr {...still.row}>
              <td {...still.cell} colSpan={columns.length}>
                {rest}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Cell({ cell, column, isHead }: { cell: CellView; column: ColumnView | undefined; isHead: boolean }) {
  if (isHead)
    return (
      <th scope="row" {...still.rowHead} data-order={cell.order ?? undefined}>
        <CellContent cell={cell} />
      </th>
    );
  return (
    <td
      {...still.cell}
      data-label={column?.label}
      data-order={cell.order ?? undefined}
      class={column?.numeric ? 'numeric' : undefined}
    >
      <CellContent cell={cell} />
    </td>
  );
}

function CellContent({ cell: { text, details, isCode, sign, emphasis } }: { cell: CellView }) {
  return (
    <div class="cell">
      <span class={emphasis === 'none' && sign === null ? undefined : 'signed'}>
        {sign !== null && <FateSign sign={sign} />}
        {emphasis !== 'none' && (
          <SignBox
            look={{ kind: 'stored', isNamed: emphasis === 'declared', fate: 'kept', isEarly: emphasis === 'early' }}
          />
        )}
        {isCode ? <code>{text}</code> : text}
      </span>
      {details.map((detail, index) => (
        <span class="soft" key={index}>
          {detail}
        </span>
      ))}
    </div>
  );
}
