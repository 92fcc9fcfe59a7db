import type { DeclaredTable, DeclaredTables } from './declared-tables.ts';

/** As GitHub and most site generators read it (GitHub Flavored Markdown, section 4.10). */
export function tablesInMarkdown({ tables }: DeclaredTables): string {
  return `${tables.map(tableInMarkdown).join('\n\n')}\n`;
}

function tableInMarkdown({ heading, intro, columns, rows }: DeclaredTable): string {
  const lines = [
    line(columns),
    line(
      columns.map(() => '---'),
      false,
    ),
    ...rows.map((row) => line(row)),
  ];
  return [`### ${escaped(heading)}`, ...(intro === null ? [] : [escaped(intro)]), lines.join('\n')].join('\n\n');
}

function line(cells: readonly string[], isText = true): string {
  return `| ${cells.map((cell) => (isText ? escaped(cell) : cell)).join(' | ')} |`;
}

/** Whatever could begin markup stands for itself (CommonMark, section 2.4); a cell has one line. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&');
}
