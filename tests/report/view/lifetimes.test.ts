import { describe, expect, it } from 'vitest';
import type { Run, RunCookie } from '../../../src/core/schema/run.ts';
import { translator } from '../../../src/i18n/translator.ts';
import { lifetimeScale } from '../../../src/report/view/lifetime-scale.ts';
import { type LifetimeSign, type LifetimesView, lifetimes } from '../../../src/report/view/lifetimes.ts';
import { storedItems } from '../../../src/report/view/stored-items.ts';
import { run } from '../../helpers/run-builder.ts';

const day = 86_400;

function shown(...runs: readonly Run[]): LifetimesView {
  const view = lifetimes(storedItems(runs), new Map(), translator('sv'));
  if (view === null) throw new Error('Something is stored');
  return view;
}

const said = (seconds: number): Partial<RunCookie> => ({
  coverage: 'named',
  declaration: 'a',
  declaredDuration: { kind: 'seconds', seconds },
});

describe('lifetimes', () => {
  it('is nothing where nothing was stored', () => {
    expect(lifetimes([], new Map(), translator('sv'))).toBeNull();
  });

  it.each<[string, Parameters<ReturnType<typeof run>['cookie']>[1], string]>([
    ['of the session', {}, 'tills webbläsaren stängs'],
    ['as asked for', { requestedSeconds: 30 * day }, '30 dagar'],
    ['cut by the browser', { requestedSeconds: 730 * day }, '400 dagar · bad om 2 år'],
    ['whose write was not seen', { requestedSeconds: null, storedSeconds: 90 * day }, '90 dagar'],
    ['shorter than declared', { requestedSeconds: day, ...said(90 * day) }, '1 dygn · policyn säger 90 dagar'],
    [
      'cut, and longer than declared',
      { requestedSeconds: 730 * day, ...said(90 * day) },
      '400 dagar · bad om 2 år · policyn säger 90 dagar',
    ],
    [
      'declared as a session',
      { requestedSeconds: day, ...said(1), declaredDuration: { kind: 'session' } },
      '1 dygn · policyn säger tills webbläsaren stängs',
    ],
  ])('tells of a cookie %s', (_, options, words) => {
    expect(shown(run().cookie('c', options).build()).rows.map((row) => row.words)).toEqual([words]);
  });

  it('tells items of one name apart, also where no table shows them', () => {
    const items = storedItems([run().storage('localStorage', 'a').storage('sessionStorage', 'a').build()]);
    const rows = lifetimes(items, new Map(), translator('sv'), () => false)?.rows ?? [];
    expect(rows.map(({ name, anchor }) => `${name} ${anchor}`)).toEqual(['a items', 'a items']);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });

  it('sets kept, asked for and declared on one axis', () => {
    const [row] = shown(
      run()
        .cookie('c', { requestedSeconds: 730 * day, ...said(90 * day) })
        .build(),
    ).rows;
    const { at } = lifetimeScale(730 * day);
    expect(row).toMatchObject({
      kept: at(400 * day),
      asked: at(730 * day),
      declared: { from: 0, to: at(90 * day) },
      isEndless: false,
    });
  });

  it.each([
    ['range', { kind: 'range', fromSeconds: day, toSeconds: 30 * day }, { from: day, to: 30 * day }],
    ['“up to”', { kind: 'range', fromSeconds: 0, toSeconds: 30 * day }, { from: null, to: 30 * day }],
  ] as const)('draws a declared %s from where it begins', (_, declaredDuration, { from, to }) => {
    const [row] = shown(
      run()
        .cookie('c', { ...said(1), requestedSeconds: day, declaredDuration })
        .build(),
    ).rows;
    const { at } = lifetimeScale(day);
    expect(row?.declared).toEqual({ from: at(from), to: at(to) });
  });

  it('draws nothing of a time that nobody can know beforehand, and says it', () => {
    const options = { ...said(1), declaredDuration: { kind: 'until-withdrawn' } } as const;
    const [row] = shown(run().cookie('c', options).build()).rows;
    expect(row?.declared).toBeNull();
    expect(row?.words).toContain('policyn säger');
  });

  it('puts the longest first, what nothing ends before all, and what goes with the session last', () => {
    const visit = run()
      .cookie('short', { requestedSeconds: 60 })
      .cookie('session')
      .storage('localStorage', 'endless')
      .cookie('long', { requestedSeconds: 999 * day })
      .storage('sessionStorage', 'tab')
      .build();
    const { rows } = shown(visit);
    expect(rows.map(({ name }) => name)).toEqual(['endless', 'long', 'short', 'session', 'tab']);
    expect(rows.map(({ isEndless }) => isEndless)).toEqual([true, false, false, false, false]);
    expect(rows.slice(3).map(({ kept }) => kept)).toEqual([0, 0]);
  });

  it('shows an item of several visits once, and no more rows than one reads', () => {
    const visit = () =>
      Array.from({ length: 40 }, (_, index) => index).reduce(
        (made, index) => made.cookie(`c${index}`, { requestedSeconds: day * (1 + index) }),
        run(),
      );
    const { rows, rest } = shown(visit().build(), { ...visit().build(), id: 'again' });
    expect(rows).toHaveLength(24);
    expect(rest).toBe('… och 16 till i tabellen.');
  });

  it('names two marks that lie in one place together', () => {
    const { ticks } = shown(run().cookie('c', { requestedSeconds: day }).build());
    const labels = [['1 timme'], ['1 dygn'], ['30 dagar'], [], ['13 månader', '400 dagar']];
    expect(ticks.map((tick) => tick.labels)).toEqual(labels);
  });

  it.each<[string, ReturnType<typeof run>, LifetimeSign[]]>([
    ['what the policy does not name', run().cookie('c', { requestedSeconds: day }), ['kept', 'early', 'unnamed']],
    [
      'what it names',
      run().cookie('c', { requestedSeconds: day, ...said(day) }),
      ['kept', 'declared', 'early', 'named'],
    ],
    [
      'both',
      run()
        .cookie('c', { requestedSeconds: 730 * day })
        .cookie('d', said(day)),
      ['kept', 'asked', 'declared', 'early', 'unnamed', 'named'],
    ],
    ['what nothing ends, which no sign ends either', run().storage('localStorage', 'a'), ['kept']],
  ])('explains the signs that it uses, and no other: %s', (_, visit, signs) => {
    const { legend } = shown(visit.build());
    expect(legend.map(({ sign }) => sign)).toEqual(signs);
  });
});

describe('lifetimeScale', () => {
  it('gives equal factors equal lengths, the session a place before all, and no one a place beyond the end', () => {
    const { at } = lifetimeScale(730 * day);
    expect(at(24 * 3600) - at(3600)).toBeCloseTo(at(720 * day) - at(30 * day), 10);
    expect(at(null)).toBe(0);
    expect(at(1)).toBe(at(60));
    expect(at(0)).toBeGreaterThan(at(null));
    expect(at(Number.POSITIVE_INFINITY)).toBe(1);
  });

  it.each([
    [0, 5],
    [20 * 365 * day, 6],
    [1000 * 365 * day, 7],
  ])('up to %s seconds has %s marks', (longest, count) => {
    expect(lifetimeScale(longest).ticks).toHaveLength(count);
  });
});
