import { describe, expect, it, test } from 'vitest';
import { translator } from '../../../src/i18n/translator.ts';
import { fatesOf } from '../../../src/report/view/fates.ts';
import { reportView } from '../../../src/report/view/report-view.ts';
import type { SideBySideView } from '../../../src/report/view/side-by-side.ts';
import { rules } from '../../../src/rules/index.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { repeatedReport, reportOf } from '../../helpers/report-fixture.ts';
import { type RunBuilder, run } from '../../helpers/run-builder.ts';

/** A yes at 1 s and its withdrawal at 2 s, with one cookie. */
const taken = (cookie: Parameters<RunBuilder['cookie']>[1] & object) =>
  run()
    .scenario('withdraw')
    .at(1000)
    .choice('accept')
    .at(2000)
    .choice('withdraw')
    .cookie('a', { phase: 'before-choice', setAtMs: 100, writesAtMs: [100], asksAtMs: [100], ...cookie })
    .build();

describe('what became of a cookie in each phase', () => {
  test.each<[string, Parameters<typeof taken>[0], Record<string, string>]>([
    ['stored and left', {}, { 'before-choice': 'stored', 'after-accept': 'kept', 'after-withdrawal': 'kept' }],
    [
      'written again after the yes',
      { writesAtMs: [100, 1500], asksAtMs: [100, 1500] },
      { 'before-choice': 'stored', 'after-accept': 'refreshed', 'after-withdrawal': 'kept' },
    ],
    [
      'asked for before the yes, and kept after it',
      { writesAtMs: [100, 1005], asksAtMs: [100, 990] },
      { 'before-choice': 'stored', 'after-accept': 'kept', 'after-withdrawal': 'kept' },
    ],
    [
      'taken away by the withdrawal',
      { phase: 'after-accept', setAtMs: 1500, asksAtMs: [1500], state: 'deleted', removedAtMs: 2100 },
      { 'after-accept': 'stored', 'after-withdrawal': 'removed' },
    ],
    ['taken away at once', { state: 'deleted', removedAtMs: 200 }, { 'before-choice': 'passing' }],
    [
      'there from before, and never written',
      { presentAtStart: true, setAtMs: 0, writesAtMs: [], asksAtMs: [] },
      { 'before-choice': 'kept', 'after-accept': 'kept', 'after-withdrawal': 'kept' },
    ],
  ])('%s', (_what, cookie, fates) => {
    const visit = taken(cookie);
    expect(visit.cookies.map((one) => Object.fromEntries(fatesOf(one, visit)))).toEqual([fates]);
  });

  it('has nothing before a choice that was made on an earlier visit', () => {
    const visit = run().at(0).choice('accept', { isEarlier: true }).at(100).cookie('a').build();
    expect(visit.cookies.map((one) => [...fatesOf(one, visit)])).toEqual([[['after-accept', 'stored']]]);
  });

  test.each<['stored' | 'deleted' | 'unknown', Record<string, string>]>([
    ['stored', { 'before-choice': 'stored', 'after-reject': 'kept' }],
    ['deleted', { 'before-choice': 'stored', 'after-reject': 'removed' }],
    ['unknown', { 'before-choice': 'stored' }],
  ])('other storage that is %s at the end', (state, fates) => {
    const visit = run().storage('localStorage', 'k', { state }).choice('reject').build();
    expect(visit.storage.map((one) => Object.fromEntries(fatesOf(one, visit)))).toEqual([fates]);
  });
});

function compared(...visits: readonly RunBuilder[]): SideBySideView | null {
  const runs = visits.map((visit) => visit.build());
  return reportView(reportOf(runs, policy().build()), rules, translator('sv')).sideBySide;
}

const texts = (view: SideBySideView | null) =>
  (view?.tables ?? []).flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text)));

describe('side by side', () => {
  it('has a column for each phase that a visit went through, and says which were not tried', () => {
    const view = compared(
      run().scenario('ignore').cookie('a').request('https://t.test/'),
      run().scenario('reject').cookie('a').choice('reject').cookie('b'),
    );
    expect(view?.tables.map(({ caption, columns }) => [caption, ...columns.map(({ label }) => label)])).toEqual([
      ['Vad som lagras', 'Namn', 'Före valet', 'Efter nej'],
      ['Vilka som kontaktas', 'Vem', 'Före valet', 'Efter nej'],
    ]);
    expect(texts(view)).toEqual([
      ['a', 'lagrad', 'ligger kvar'],
      ['b', 'sågs inte', 'lagrad'],
      ['t.test', 'kontaktad i 1 av 2 besök', 'sågs inte'],
    ]);
    expect(view?.intro).toContain('Inget besök sade ja och inget besök tog tillbaka ett ja.');
  });

  it('counts the visits that got so far, and tells of each fate', () => {
    const round = (number: number) => run().scenario('reject').repetition(number, 3).cookie('a');
    const times = [100, 900];
    const again = { phase: 'before-choice', setAtMs: 100, writesAtMs: times, asksAtMs: times } as const;
    const view = compared(
      round(1).choice('reject'),
      run().scenario('reject').repetition(2, 3).at(500).choice('reject').cookie('a', again),
      round(3),
    );
    const [, before, after] = view?.tables[0]?.rows[0]?.cells ?? [];
    expect(before).toMatchObject({ text: 'lagrad', counted: null, sign: { fate: 'stored', isEarly: true } });
    expect(after).toMatchObject({
      text: 'förnyad i 1 av 2 besök',
      counted: '1/2',
      details: ['ligger kvar i 1 av 2 besök'],
    });
  });

  it('is left out where there is nothing to compare', () => {
    expect(compared(run().cookie('a'))).toBeNull();
  });

  it('shows of the sample what a withdrawal takes and leaves', () => {
    const view = reportView(repeatedReport(), rules, translator('en')).sideBySide;
    const row = (name: string) =>
      texts(view)
        .find(([first]) => first === name)
        ?.slice(1);
    expect(row('VISITOR_INFO')).toEqual(['not seen', 'not seen', 'stored', 'removed']);
    expect(row('_ma')).toEqual(['stored', 'still there', 'still there', 'refreshed']);
    expect(row('_ma_ref')).toEqual(['not seen', 'stored in 1 of 2 visits', 'not seen', 'not seen']);
  });
});
