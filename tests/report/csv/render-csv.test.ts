import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/i18n/translator.ts';
import { renderCsv } from '../../../src/report/csv/render-csv.ts';
import { type CsvValue, writeCsv } from '../../../src/report/csv/write-csv.ts';
import { rules } from '../../../src/rules/index.ts';
import { hostileReports, hostileStrings } from '../../helpers/hostile-report.ts';
import { repeatedReport, sampleReport } from '../../helpers/report-fixture.ts';
import { writtenText } from '../../helpers/written-text.ts';

const csvOf = (value: CsvValue) => [...writeCsv({ columns: ['a'], rows: [value], valuesOf: (one) => [one] })].join('');
const fieldOf = (value: CsvValue) => csvOf(value).slice('\uFEFF"a"\r\n'.length, -2);

describe('writeCsv', () => {
  it.each<[CsvValue, string]>([
    ['plain', '"plain"'],
    ['', '""'],
    [null, ''],
    [0, '0'],
    [-1.5, '-1.5'],
    [true, 'true'],
    ['a "b", c', '"a ""b"", c"'],
    ['två\nrader', '"två\\nrader"'],
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', '"\\t=1"'],
    ['\r=1', '"\\r=1"'],
    ['  =1', `"'  =1"`],
    ['"=1', `"'""=1"`],
    ['＝1', `"'＝1"`],
    ['a;=1', `"a;'=1"`],
    ['a-b=c', '"a-b=c"'],
    ['\0\u202e\ud800', '"\\x00\\u{202e}\\u{d800}"'],
  ])('%j is written as %s', (value, field) => {
    expect(fieldOf(value)).toBe(field);
  });

  it('gives back every text without controls that does not look like a formula', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aåä ,;"\'.:/?&0') });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (row) => {
        expect(parsed(csvRow(row))).toEqual([row]);
      }),
    );
  });

  it('never lets a cell begin like a formula, whatever parts the cells', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'=+-@;,"\'\t\r\n a＝') }), { minLength: 1 }), (row) => {
        const line = csvRow(row);
        for (const cell of [...parsed(line).flat(), ...line.slice(0, -2).split(';'), ...line.slice(0, -2).split('\t')])
          expect(cell).not.toMatch(/^["\s]*[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });

  it('takes long texts in no time, and cuts them to what a cell holds', () => {
    for (const text of hostileStrings) expect(fieldOf(text).length).toBeLessThan(70_000);
    expect(fieldOf('\u{10ffff}'.repeat(50_000)).length).toBeLessThan(200_000);
  });
});

function csvRow(row: readonly string[]): string {
  const [, line = ''] = writeCsv({ columns: row.map(() => 'x'), rows: [row], valuesOf: (one) => one });
  return line;
}

const none = { content: '' };

describe('renderCsv', () => {
  it('writes a table for each kind, with a row for each thing of each visit', () => {
    const report = repeatedReport();
    const files = renderCsv(report, rules, translator('sv'));
    const rows = Object.fromEntries(files.map((file) => [file.name, parsed(writtenText(file)).length - 1]));
    const sum = (of: (run: (typeof report.runs)[number]) => readonly unknown[]) =>
      report.runs.reduce((total, run) => total + of(run).length, 0);
    expect(rows).toEqual({
      'findings.csv': report.findings.length,
      'outcomes.csv': report.outcomes.length,
      'cookies.csv': sum(({ cookies }) => cookies),
      'storage.csv': sum(({ storage }) => storage),
      'attempts.csv': sum(({ attempts }) => attempts),
      'requests.csv': sum(({ requests }) => requests),
    });
  });

  it('says findings in the reader’s language under the names of report.json', () => {
    const [findings = none] = renderCsv(sampleReport(), rules, translator('sv'));
    const [head = [], ...rows] = parsed(writtenText(findings).slice(1));
    const found = rows.find((row) => row[head.indexOf('rule')] === 'duration-exceeds-declared');
    expect(found?.[head.indexOf('what')]).toBe(
      '_ma bad om att få sparas i 2 år; webbläsaren kortade tiden till 400 dagar. Policyn säger 90 dagar.',
    );
    expect(found?.[head.indexOf('declaration')]).toBe('ma');
  });

  it.each(hostileReports)('of the report with %s has as many cells in each row, all harmless', (_, report) => {
    for (const file of renderCsv(report(), rules, translator('en'))) {
      const text = writtenText(file).slice(1);
      const [head = [], ...rows] = parsed(text);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{C}/u);
      expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
      expect(rows.flat().filter((cell) => /^[=+@＝]|^-(?!\d)/.test(cell))).toEqual([]);
    }
  });
});

/** A reader by the grammar of RFC 4180, section 2. */
function parsed(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
