import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/i18n/translator.ts';
import { choiceLabels } from '../../../src/report/view/choice-labels.ts';
import { type ConsentLineView, consentLine } from '../../../src/report/view/consent-line.ts';
import { markColumns } from '../../../src/report/view/mark-columns.ts';
import { timeScale } from '../../../src/report/view/time-scale.ts';
import { organisations } from '../../../src/report/view/who.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { reportOf, sampleReport } from '../../helpers/report-fixture.ts';
import { type RunBuilder, run } from '../../helpers/run-builder.ts';

function lineOf(...visits: readonly RunBuilder[]): ConsentLineView {
  const runs = visits.map((visit) => visit.build());
  return consentLine(reportOf(runs, policy().build()), organisations(runs), translator('sv'));
}

describe('choiceLabels', () => {
  const letterWidth = 0.02;
  const choices = (...times: readonly number[]) =>
    times.map((atMs) => ({ atMs, label: 'ångrade sitt ja', sentence: '' }));
  const rowsOf = (...times: readonly number[]) =>
    choiceLabels(choices(...times), timeScale(10_000), letterWidth).map(({ row, side }) => [row, side]);

  it('puts those near one another in rows of their own, and those far apart in one', () => {
    expect(rowsOf(1000, 1100)).toEqual([
      [0, 'right'],
      [1, 'right'],
    ]);
    expect(rowsOf(0, 9900)).toEqual([
      [0, 'right'],
      [0, 'left'],
    ]);
  });

  it('never lets one overprint another or leave the picture', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { maxLength: 6 }), (times) => {
        const width = 17 * letterWidth;
        const boxes = choiceLabels(choices(...times), timeScale(10_000), letterWidth).map(({ at, side, row }) => ({
          row,
          from: side === 'right' ? at : at - width,
        }));
        for (const [index, { row, from }] of boxes.entries()) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from + width).toBeLessThanOrEqual(1.000_001);
          for (const other of boxes.slice(index + 1))
            expect(other.row !== row || Math.abs(other.from - from) >= width - 1e-9).toBe(true);
        }
      }),
    );
  });
});

describe('consentLine', () => {
  it('shows the visits from no choice to yes, on one axis', () => {
    const { rows, ticks } = consentLine(sampleReport(), new Map(), translator('sv'));
    expect(rows.map(({ label, summary }) => [label, summary])).toEqual([
      ['Väljer inget', '13 saker lagrades, och inget val gjordes.'],
      ['Säger nej', '13 lagrades före valet, 2 efter.'],
      ['Säger ja', '13 lagrades före valet, 5 efter.'],
    ]);
    expect(ticks.map(({ label }) => label)).toEqual(['0 s', '1 s', '2 s', '3 s']);
  });

  it.each<[string, RunBuilder, object]>([
    ['first party above', run().cookie('a'), { side: 'above', isEarly: true, isNamed: false, fate: 'kept' }],
    ['third party below', run().cookie('a', { domain: 'ads.test' }), { side: 'below' }],
    ['named', run().cookie('a', { coverage: 'named' }), { isNamed: true, isEarly: true }],
    ['general is not named', run().cookie('a', { coverage: 'general' }), { isNamed: false }],
    ['exempt is not early', run().cookie('a', { exempt: true }), { isEarly: false, isBeforeChoice: true }],
    ['after the choice', run().choice('accept').cookie('a'), { isEarly: false, isBeforeChoice: false }],
    ['removed', run().cookie('a', { state: 'deleted' }), { fate: 'removed', isEarly: true }],
    ['refused', run().attempt('a', { outcome: 'refused' }), { fate: 'refused', isEarly: false, side: 'above' }],
    ['contact', run().request('https://ads.test/p'), { kind: 'contact', side: 'below', isEarly: false }],
    ['storage', run().storage('localStorage', 'k'), { kind: 'stored', side: 'above', isEarly: true }],
  ])('%s', (_, visit, expected) => {
    expect(lineOf(visit).rows[0]?.marks).toMatchObject([expected]);
  });

  it('leaves out what lay there before the visit', () => {
    const visit = run().cookie('a', { presentAtStart: true, setAtMs: 0, writesAtMs: [] });
    expect(lineOf(visit).rows[0]?.marks).toEqual([]);
  });

  it('shows one contact for each site, and no attempt twice', () => {
    const visit = run()
      .request('https://a.ads.test/1')
      .request('https://b.ads.test/2')
      .attempt('x', { outcome: 'refused' })
      .attempt('x', { outcome: 'refused' });
    expect(lineOf(visit).rows[0]?.marks).toHaveLength(2);
  });

  it('tells each mark in a sentence', () => {
    const visit = run()
      .at(400)
      .cookie('_ga', {
        requestedSeconds: 34_560_000,
        setBy: {
          via: 'http-header',
          url: 'https://g.test/x',
          line: null,
          column: null,
          chain: [],
          page: null,
          frame: null,
        },
      })
      .request('https://g.test/x', { organisation: 'Google' })
      .choice('reject')
      .storage('localStorage', '')
      .attempt('x', { outcome: 'refused', host: 'ads.test' });
    expect(lineOf(visit).rows[0]?.marks.map(({ sentence }) => sentence)).toEqual([
      'Före valet, 0,4 s: _ga, Google, 400 dagar, finns inte i policyn',
      'Före valet, 0,5 s: kontakt med Google (g.test), finns inte i policyn',
      'Efter nej, 0,7 s: (utan namn), shop.test, finns inte i policyn',
      'Efter nej, 0,8 s: x från ads.test, nekades av webbläsaren',
    ]);
  });

  it('explains the signs that it uses, and no others', () => {
    expect(lineOf(run().cookie('a', { exempt: true, coverage: 'named' })).legend.map(({ sign }) => sign)).toEqual([
      'named',
    ]);
    expect(lineOf(run().cookie('a').choice('accept').cookie('b')).legend.map(({ sign }) => sign)).toEqual([
      'early',
      'unnamed',
      'choice',
    ]);
  });

  it('is drawn for a visit that never began', () => {
    expect(lineOf(run().withoutPages())).toMatchObject({
      rows: [{ marks: [], choices: [] }],
      ticks: [{ atMs: 0 }, { atMs: 1000 }],
    });
  });
});

describe('timeScale', () => {
  it('runs from 0 to 1, and never back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e8, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (lastMs, a, b) => {
          const { at } = timeScale(lastMs);
          const [first, second] = [Math.min(a, b) * lastMs, Math.max(a, b) * lastMs];
          expect(at(0)).toBe(0);
          expect(at(first)).toBeLessThanOrEqual(at(second));
          expect(at(lastMs)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('labels hours as well as seconds, none too close to the next', () => {
    expect(timeScale(4000).ticks(0.12)).toEqual([0, 1000, 2000, 3000]);
    const hours = timeScale(3 * 3_600_000);
    expect(hours.ticks(0.12).at(-1)).toBe(3_600_000);
    expect(hours.ticks(0.12).length).toBeLessThan(9);
  });
});

describe('markColumns', () => {
  it('keeps every mark on its side of the choice', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(moments, moments, fc.integer({ min: 1, max: 60_000 }), (early, late, choiceMs) => {
        const { rows, scale } = lineOf(visitWith(early, late, choiceMs));
        const choice = scale.at(choiceMs);
        const columns = rows.flatMap((row) => markColumns(row, scale, 0.034, 6));
        const distances = columns.flatMap(({ at, marks }) =>
          marks.map(({ isBeforeChoice }) => (isBeforeChoice ? choice - at : at - choice)),
        );
        expect(Math.min(0, ...distances)).toBe(0);
        expect(Math.max(0, ...columns.map(({ marks }) => marks.length))).toBeLessThanOrEqual(6);
      }),
      { numRuns: 30 },
    );
  });

  it('shows the worst of a crowd, and counts the others', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => index)
      .reduce((visit, index) => visit.at(500).cookie(`ok${index}`, { coverage: 'named', exempt: true }), run())
      .at(500)
      .cookie('worst');
    const { rows, scale } = lineOf(crowd);
    const [column] = rows.flatMap((row) => markColumns(row, scale, 0.034, 6));
    expect(column).toMatchObject({ side: 'above', hidden: 5 });
    expect(column?.marks[0]?.name).toBe('worst');
  });
});

/** Cookies at these moments, in milliseconds: before the choice, and after it. */
function visitWith(early: readonly number[], late: readonly number[], choiceMs: number): RunBuilder {
  const withCookies = (visit: RunBuilder, moments: readonly number[], name: string) =>
    moments.reduce((made, ms, index) => made.at(ms).cookie(`${name}${index}`), visit);
  const before = withCookies(
    run(),
    early.map((ms) => ms % choiceMs),
    'early',
  );
  return withCookies(
    before.at(choiceMs).choice('accept'),
    late.map((ms) => choiceMs + ms),
    'late',
  );
}
