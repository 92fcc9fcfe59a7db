import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/i18n/translator.ts';
import { fitted, lines } from '../../../src/report/markdown/block.ts';
import { code, inline } from '../../../src/report/markdown/inline.ts';
import { renderMarkdown } from '../../../src/report/markdown/render-markdown.ts';
import { rules } from '../../../src/rules/index.ts';
import { hostileReports, hostileStrings, reportOfStrings } from '../../helpers/hostile-report.ts';
import { crowdedReport, emptyReport, repeatedReport, sampleReport } from '../../helpers/report-fixture.ts';

const sv = translator('sv');
const bytes = (text: string) => Buffer.byteLength(text);

describe('renderMarkdown', () => {
  it('says everything in the order of the other formats', () => {
    const text = renderMarkdown(sampleReport(), rules, sv);
    const parts = [
      '# Kakvakt: 5dportalen.se',
      '11 saker lagrades innan besökaren valde.',
      '**11**<br>',
      '## Gör så här',
      '## Det här avviker',
      '### ▲ Avvikelse: Sparat före samtycke',
      '### ◆ Möjlig brist',
      '### ● Upplysning',
      '## Samtyckeslinjen',
      '## Sida vid sida',
      '## Hur samtycke efterfrågades',
      '## Vilka som kontaktades',
      '## Allt som lagrades',
      '## Så här mättes det',
      '### Vad som inte kunde ses',
      '### Vad varje besök fick se',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('speaks either language all through', () => {
    const english = renderMarkdown(repeatedReport(), rules, translator('en'));
    expect(english).not.toMatch(/\b(och|kakor|lagrade|policyn)\b/);
  });

  it('gives each row of a table as many cells as its head', () => {
    for (const report of [sampleReport(), repeatedReport(), reportOfStrings(hostileStrings)]) {
      const text = renderMarkdown(report, rules, sv);
      const tables = text.split('\n\n').flatMap((block) => [block.split('\n').filter((line) => line.startsWith('| '))]);
      for (const [head = '', ...rows] of tables)
        for (const row of rows) expect(cellsOf(row)).toHaveLength(cellsOf(head).length);
    }
  });

  it.each(hostileReports)('of the report with %s holds no markup but its own', (_, report) => {
    const text = renderMarkdown(report(), rules, sv);
    expect(text.replaceAll('\n', '').replaceAll('\u00a0', '')).not.toMatch(/\p{C}/u);
    // What is escaped is text: what is left must be ours.
    const live = text.replace(/\\[!-/:-@[-`{-~]/g, '').replaceAll('<!-- -->', '');
    const tags = [...live.matchAll(/<[^>]*>/g)].map(([tag]) => tag);
    const ours = ['details', 'summary', 'sub', 'code'].flatMap((name) => [`<${name}>`, `</${name}>`]);
    expect(tags.filter((tag) => ![...ours, '<br>'].includes(tag))).toEqual([]);
    expect(live).not.toMatch(/\]\(|!\[|`|\$|https?:\/\/|\bwww\./);
    expect(text).not.toMatch(/(?<!<!-- -->)@/);
  });

  it('fits a workflow’s summary, and says what found no room', () => {
    const long = Array.from({ length: 400 }, (_, index) => `${index}<`.repeat(300));
    const text = renderMarkdown(reportOfStrings([...hostileStrings, ...long]), rules, sv);
    expect(bytes(text)).toBeLessThan(1_000_000);
    const crowded = renderMarkdown(crowdedReport(300), rules, sv);
    expect(crowded).toContain('- … och 250 till; JSON\\-rapporten har alla.');
    expect(crowded).toContain('| … och 100 till; JSON\\-rapporten har alla. |  |  |  |  |');
  });

  it('says what it is where nothing was seen', () => {
    expect(renderMarkdown(emptyReport(0), rules, sv)).toContain('# Kakvakt: 5dportalen.se');
  });
});

describe('fitted', () => {
  const row = 'å'.repeat(50);
  const table = (rows: number) => ({
    head: ['head'],
    rows: Array.from({ length: rows }, () => row),
    left: 5,
    rest: (count: number) => `${count} left`,
    foot: ['foot'],
  });

  it('cuts between rows, keeps the foot, and counts all that is left', () => {
    const text = fitted([lines('first'), table(100), lines('last')], 3000, sv);
    const shown = text.split(row).length - 1;
    expect(shown).toBeGreaterThan(10);
    expect(text).toContain(`${100 - shown + 5} left\nfoot\n`);
    expect(text).toMatch(/2 delar av rapporten fick inte plats/);
    expect(text).not.toContain('last');
  });

  it('is never longer than allowed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60)), fc.integer({ min: 2000, max: 9000 }), (sizes, most) => {
        expect(bytes(fitted(sizes.map(table), most, sv))).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('inline', () => {
  it.each([
    ['_ga_1*', '\\_ga\\_1\\*'],
    ['<b>', '\\<b\\>'],
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['[x](y)', '\\[x\\]\\(y\\)'],
    ['1. x', '1\\. x'],
    ['12) x', '12\\) x'],
    ['https://x.test', 'https\\://x.test'],
    ['WWW.x.test', 'WWW\\.x.test'],
    ['a@b.test', 'a<!-- -->@b.test'],
    ['&lt;', '\\&lt;'],
    ['$x$', '\\$x\\$'],
    ['a. b', 'a. b'],
  ])('%s becomes %s', (text, escaped) => {
    expect(inline(text)).toBe(escaped);
  });

  it('sets names in fixed width without backticks of theirs', () => {
    expect(code('`a|b`')).toBe('<code>\\`a\\|b\\`</code>');
    expect(code('')).toBe('');
  });
});

function cellsOf(row: string): readonly string[] {
  return row.replace(/\\[!-/:-@[-`{-~]/g, '').split('|');
}
