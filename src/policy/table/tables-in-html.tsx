import { renderToString } from 'preact-render-to-string';
import type { DeclaredTable, DeclaredTables } from './declared-tables.ts';

/**
 * A piece of a page, ready to paste: headings from the third level on, so that they fit under the page's own, and no
 * styles or scripts, which many editors would drop.
 */
export function tablesInHtml({ language, tables }: DeclaredTables): string {
  const piece = renderToString(
    <div lang={language}>
      {tables.map((table) => (
        <Table key={table.heading} {...table} />
      ))}
    </div>,
  );
  // Between tags alone: a sign of less in a text is written out.
  return `${piece.replaceAll('><', '>\n<')}\n`;
}

function Table({ heading, intro, columns, rows }: DeclaredTable) {
  return (
    <section>
      <h3>{heading}</h3>
      {intro === null ? null : <p>{intro}</p>}
      <table aria-label={heading}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
