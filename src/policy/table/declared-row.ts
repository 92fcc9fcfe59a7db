import type { Declaration } from '../../core/schema/declaration.ts';
import type { Translator } from '../../i18n/translator.ts';
import { declaredTables } from './declared-tables.ts';

/** One declaration as a row of the site’s own policy page, in one line: “Marketing cookies. Name: _ma · Kept by: …”. */
export function declaredRow(declaration: Declaration, translator: Translator): string {
  const { tables } = declaredTables({ declarations: [declaration] }, translator);
  return tables
    .map(({ heading, columns, rows }) => {
      const cells = columns.map((column, index) => `${column}: ${rows[0]?.[index] ?? ''}`);
      return `${heading === columns[0] ? '' : `${heading}. `}${cells.join(' · ')}`;
    })
    .join(' ');
}
