import { describe, expect, test } from 'vitest';
import { stabilityOf } from '../../../src/core/audit/stability.ts';
import type { Scenario } from '../../../src/core/schema/consent.ts';
import type { Evidence } from '../../../src/core/schema/report.ts';
import type { Run } from '../../../src/core/schema/run.ts';
import { cookieEvidence } from '../../../src/rules/support/evidence.ts';
import { run } from '../../helpers/run-builder.ts';

const visit = (scenario: Scenario, number: number, of = 3): Run =>
  run().scenario(scenario).repetition(number, of).cookie('a').build();
const scenarios = ['ignore', 'accept'] as const;
const rounds = [1, 2, 3].flatMap((number) => scenarios.map((scenario) => visit(scenario, number)));

/** Of the cookie, in the visits named. */
const seenIn = (...ids: readonly string[]): Evidence[] =>
  rounds
    .filter(({ id }) => ids.includes(id))
    .flatMap((one) => one.cookies.map((cookie) => cookieEvidence(one, cookie)));

describe('the stability of a finding', () => {
  test.each<[string, readonly string[], readonly Scenario[], { seen: number; of: number }]>([
    ['each time in its one scenario', ['ignore-1', 'ignore-2', 'ignore-3'], ['ignore'], { seen: 3, of: 3 }],
    ['once in its one scenario', ['accept-2'], ['accept'], { seen: 1, of: 3 }],
    ['now and then in two', ['ignore-1', 'accept-1', 'accept-3'], ['ignore', 'accept'], { seen: 3, of: 6 }],
  ])('%s', (_what, ids, shownIn, stability) => {
    expect(stabilityOf(seenIn(...ids), shownIn, rounds)).toEqual(stability);
  });

  test('several pieces of evidence of one visit are one visit', () => {
    const twice = [...seenIn('ignore-1'), ...seenIn('ignore-1')];
    expect(stabilityOf(twice, ['ignore'], rounds)).toEqual({ seen: 1, of: 3 });
  });

  test('what shows by its absence shows in every visit', () => {
    expect(stabilityOf([], ['ignore', 'accept'], rounds)).toEqual({ seen: 6, of: 6 });
  });

  test('is null where nothing was repeated', () => {
    const once = run().cookie('a').build();
    expect(stabilityOf([], ['ignore'], [once])).toBeNull();
    expect(stabilityOf([], ['ignore'], [])).toBeNull();
  });
});
