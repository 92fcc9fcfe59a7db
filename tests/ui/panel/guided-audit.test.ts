import { describe, expect, test } from 'vitest';
import type { ChoiceKind } from '../../../src/core/schema/consent.ts';
import { followVisit, type Sight, unwantedChoice, wantedChoice } from '../../../src/ui/panel/follow-visit.ts';
import {
  type GuidedAudit,
  type GuidedScenario,
  guidedAuditSchema,
  type Stage,
  type Visiting,
} from '../../../src/ui/panel/guided-audit.ts';
import {
  beginAudit,
  beginClearing,
  beginVisit,
  cleared,
  finishStep,
  reopened,
  repeatStep,
} from '../../../src/ui/panel/steps-of-audit.ts';

const place = { site: 'shop.test', startUrl: 'https://shop.test/', tabId: 7 };
const quiet: Sight = { tab: 'there', sessionId: 'step', isAtRest: false, isOverdue: false, failed: null, choices: [] };
const rest: Partial<Sight> = { isAtRest: true };
const visiting = (part: Visiting['part'], chosen = 0): Visiting => ({
  kind: 'visiting',
  part,
  visit: { sessionId: 'step', isFresh: true, sinceMs: 1, chosen },
});
const audit = (scenario: GuidedScenario, stage: Stage, runs: GuidedAudit['runs'] = []): GuidedAudit => ({
  ...place,
  scenario,
  stage,
  runs,
});
const chose = (...choices: ChoiceKind[]): Partial<Sight> => ({ choices });
const run = (scenario: GuidedScenario) => ({ scenario, sessionId: scenario, isFresh: true });

/** A stage in a word, such as `choosing 1`. */
function inWords(stage: Stage): string {
  if (stage.kind === 'visiting') return `${stage.part} ${stage.visit.chosen}`;
  return stage.kind === 'broken' ? `broken: ${stage.why}` : stage.kind;
}

describe('a step goes on by itself', () => {
  test.each<[GuidedScenario, Visiting, Partial<Sight>, string]>([
    // Opening: until the page has come to rest.
    ['ignore', visiting('opening'), {}, 'opening 0'],
    ['ignore', visiting('opening'), { tab: 'elsewhere', sessionId: null }, 'opening 0'],
    ['ignore', visiting('opening'), { sessionId: 'before', ...rest }, 'opening 0'],
    ['ignore', visiting('opening'), rest, 'exploring 0'],
    ['reject', visiting('opening'), rest, 'choosing 0'],
    ['reject', visiting('opening'), { ...rest, ...chose('reject') }, 'choosing 0'],
    // Choosing: until the choice is noticed, by a signal or the mark.
    ['reject', visiting('choosing'), rest, 'choosing 0'],
    ['reject', visiting('choosing'), chose('accept'), 'choosing 0'],
    ['reject', visiting('choosing'), chose('reject'), 'settling 1'],
    ['reject', visiting('choosing'), chose('accept', 'reject'), 'settling 1'],
    ['accept', visiting('choosing'), chose('accept'), 'settling 1'],
    // What it sets off, then the same page once more.
    ['accept', visiting('settling', 1), chose('accept'), 'settling 1'],
    ['accept', visiting('settling', 1), { ...rest, ...chose('accept') }, 'reloading 1'],
    ['accept', visiting('reloading', 1), chose('accept'), 'reloading 1'],
    ['accept', visiting('reloading', 1), { ...rest, ...chose('accept') }, 'exploring 1'],
    ['accept', visiting('exploring', 1), { ...rest, ...chose('accept') }, 'exploring 1'],
    // Taking back: the yes first.
    ['withdraw', visiting('choosing'), chose('accept'), 'settling 1'],
    ['withdraw', visiting('reloading', 1), { ...rest, ...chose('accept') }, 'choosing 1'],
    ['withdraw', visiting('choosing', 1), chose('accept'), 'choosing 1'],
    ['withdraw', visiting('choosing', 1), chose('accept', 'withdraw'), 'settling 2'],
    ['withdraw', visiting('choosing', 1), chose('accept', 'reject'), 'settling 2'],
    ['withdraw', visiting('reloading', 2), { ...rest, ...chose('accept', 'withdraw') }, 'exploring 2'],
    // A mark that is taken back.
    ['reject', visiting('exploring', 1), {}, 'choosing 0'],
    ['withdraw', visiting('exploring', 2), chose('accept'), 'choosing 1'],
    ['reject', visiting('exploring', 1), chose('reject', 'accept'), 'exploring 1'],
    // What ends a step.
    ['reject', visiting('opening'), { tab: 'closed', sessionId: null }, 'broken: tab-closed'],
    ['reject', visiting('opening'), { sessionId: null, isOverdue: true }, 'broken: not-recorded'],
    ['reject', visiting('opening'), { failed: 500 }, 'broken: page-error'],
    ['reject', visiting('choosing'), { tab: 'closed', sessionId: null }, 'broken: tab-closed'],
    ['reject', visiting('choosing'), { tab: 'elsewhere', sessionId: null }, 'broken: left-site'],
    ['reject', visiting('exploring', 1), { sessionId: 'another' }, 'broken: left-site'],
  ])('%s: %j, then %j', (scenario, stage, seen, next) => {
    expect(inWords(followVisit(audit(scenario, stage), { ...quiet, ...seen }, 99).stage)).toBe(next);
  });

  test.each<[string, GuidedScenario, Visiting, Partial<Sight>]>([
    ['a part of it begins', 'reject', visiting('opening'), rest],
    ['its page is asked for once more', 'reject', visiting('reloading', 1), { isOverdue: true, ...chose('reject') }],
  ])('and counts from when %s', (_when, scenario, stage, seen) => {
    const next = followVisit(audit(scenario, stage), { ...quiet, ...seen }, 99);
    expect(next.stage).toMatchObject({ visit: { sinceMs: 99 } });
  });

  test.each(['ready', 'clearing', 'done'] as const)('but not while it is %s', (kind) => {
    const still = audit('ignore', { kind });
    expect(followVisit(still, { ...quiet, tab: 'closed' }, 99)).toBe(still);
  });
});

test.each<[GuidedScenario, Visiting, readonly ChoiceKind[], ChoiceKind | null]>([
  ['ignore', visiting('exploring'), [], null],
  ['ignore', visiting('exploring'), ['reject'], 'reject'],
  ['reject', visiting('choosing'), ['accept'], 'accept'],
  ['reject', visiting('choosing'), ['accept', 'reject'], null],
  ['reject', visiting('opening'), ['reject'], null],
  ['reject', visiting('exploring', 1), ['reject', 'accept'], 'accept'],
  ['withdraw', visiting('choosing', 1), ['accept'], null],
  ['withdraw', visiting('exploring', 2), ['accept', 'withdraw'], null],
])('%s, %j: of the choices %j unwanted is %j', (scenario, stage, choices, unwanted) => {
  expect(unwantedChoice(stage, scenario, choices)).toBe(unwanted);
});

test.each<[GuidedScenario, Stage, ChoiceKind | null]>([
  ['reject', visiting('choosing'), 'reject'],
  ['withdraw', visiting('choosing'), 'accept'],
  ['withdraw', visiting('choosing', 1), 'withdraw'],
  ['reject', visiting('opening'), null],
  ['reject', { kind: 'ready' }, null],
])('%s, %j: the visitor is to choose %j', (scenario, stage, wanted) => {
  expect(wantedChoice(stage, scenario)).toBe(wanted);
});

describe('the visitor', () => {
  const finished = (scenario: GuidedScenario, stage: Stage, before: readonly GuidedScenario[] = []) =>
    finishStep(audit(scenario, stage, before.map(run)));

  test('clears, and the visit begins from nothing', () => {
    const clearing = beginClearing(beginAudit(place));
    expect(clearing).toEqual(audit('ignore', { kind: 'clearing' }));
    expect(cleared(clearing, [])).toBe(clearing);
    expect(beginVisit(clearing, 'step', 1).stage).toEqual(visiting('opening'));
  });

  test('is asked where something is left, and may try again or go on', () => {
    const left = cleared(beginClearing(beginAudit(place)), ['storage']);
    expect(left.stage).toEqual({ kind: 'not-cleared', left: ['storage'] });
    expect(beginClearing(left).stage).toEqual({ kind: 'clearing' });
    expect(beginVisit(left, 'step', 1).stage).toMatchObject({ visit: { isFresh: false } });
  });

  test.each<[GuidedScenario, readonly GuidedScenario[], GuidedScenario, Stage['kind']]>([
    ['ignore', [], 'reject', 'ready'],
    ['reject', ['ignore'], 'accept', 'ready'],
    ['accept', ['ignore', 'reject'], 'accept', 'done'],
    ['reject', ['ignore', 'accept'], 'reject', 'done'],
    ['withdraw', ['ignore', 'reject', 'accept'], 'withdraw', 'done'],
  ])('finishes %s after %j: then comes %s, %s', (scenario, before, next, kind) => {
    const after = finished(scenario, visiting('exploring', 1), before);
    expect(after).toMatchObject({ scenario: next, stage: { kind } });
    expect(after.runs.at(-1)).toEqual({ scenario, sessionId: 'step', isFresh: true });
  });

  test.each<[Stage, number]>([
    [visiting('choosing'), 1],
    [visiting('opening'), 0],
    [visiting('settling', 1), 0],
    [visiting('reloading', 1), 0],
    [{ kind: 'ready' }, 0],
  ])('may finish at %j: %d runs', (stage, runs) => {
    expect(finished('reject', stage).runs).toHaveLength(runs);
  });

  test('may make a step anew: what it showed before counts no longer', () => {
    const again = repeatStep(
      audit('accept', { kind: 'done' }, [run('ignore'), run('reject'), run('accept')]),
      'reject',
    );
    expect(again).toEqual(audit('reject', { kind: 'ready' }, [run('ignore'), run('accept')]));
  });

  test.each<[string, Stage, string | null, string]>([
    ['before a step', { kind: 'ready' }, null, 'ready'],
    ['while it was clearing', { kind: 'clearing' }, null, 'ready'],
    ['before the page had come', visiting('opening'), null, 'ready'],
    ['while the page came', visiting('opening'), 'step', 'opening 0'],
    ['while she was to choose', visiting('choosing'), 'step', 'choosing 0'],
    ['and the tab, too', visiting('choosing'), null, 'choosing 0'],
    ['when something was left', { kind: 'not-cleared', left: ['storage'] }, null, 'not-cleared'],
    ['at the end', { kind: 'done' }, null, 'done'],
  ])('closes the panel %s, and opens it again', (_when, stage, inTab, next) => {
    expect(inWords(reopened(audit('reject', stage), inTab).stage)).toBe(next);
  });

  test('finds the audit as it was kept', () => {
    const kept = audit('reject', visiting('choosing'), [run('ignore')]);
    expect(guidedAuditSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });
});
