// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeclaredTables } from '../../../src/policy/table/declared-tables.ts';
import { tablesInHtml } from '../../../src/policy/table/tables-in-html.tsx';
import { tablesInMarkdown } from '../../../src/policy/table/tables-in-markdown.ts';

const hostile = '"><script>alert(1)</script> | `x` *y* [z](javascript:1)\nnew line';

describe('in HTML', () => {
  test('a screen reader finds heads of columns and rows, and the language', () => {
    document.body.innerHTML = tablesInHtml(withCell('_ma'));
    expect(document.querySelector('div')?.lang).toBe('sv');
    expect(document.querySelector('table')?.getAttribute('aria-label')).toBe('Kakor');
    expect([...document.querySelectorAll('th[scope=col]')].map((cell) => cell.textContent)).toEqual(['Namn', 'Vad']);
    expect(document.querySelector('th[scope=row]')?.textContent).toBe('_ma');
  });

  test('no name can open a tag', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(hostile)), (name) => {
        document.body.innerHTML = tablesInHtml(withCell(name));
        expect(document.querySelectorAll('div, section, h3, table, thead, tbody, tr, th, td')).toHaveLength(
          document.body.querySelectorAll('*').length,
        );
      }),
    );
  });
});

describe('in Markdown', () => {
  test('a row is a line, with as many cells as columns', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(hostile)), (name) => {
        const row = tablesInMarkdown(withCell(name)).trimEnd().split('\n').at(-1) ?? '';
        expect(row.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(3);
      }),
    );
  });

  test('what could begin markup stands for itself', () => {
    expect(tablesInMarkdown(withCell(hostile))).toContain(
      '\\>\\<script\\>alert\\(1\\)\\</script\\> \\| \\`x\\` \\*y\\* \\[z\\]\\(javascript:1\\) new line',
    );
  });
});

function withCell(name: string): DeclaredTables {
  return {
    language: 'sv',
    tables: [{ heading: 'Kakor', intro: null, columns: ['Namn', 'Vad'], rows: [[name, 'Räknar besök.']] }],
  };
}
