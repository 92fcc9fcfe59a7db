import { describe, expect, it } from 'vitest';
import { exitCode } from '../../../src/cli/exit-code.ts';
import { applyBaseline } from '../../../src/core/audit/apply-baseline.ts';
import type { Exception } from '../../../src/core/schema/baseline.ts';
import type { Scenario } from '../../../src/core/schema/consent.ts';
import { type Problem, type Report, reportSchema } from '../../../src/core/schema/report.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { reportOf } from '../../helpers/report-fixture.ts';
import { run } from '../../helpers/run-builder.ts';

const visits = (...scenarios: readonly Scenario[]) =>
  reportOf(
    scenarios.map((scenario) => run().scenario(scenario).cookie('sid').build()),
    policy().build(),
  );
const report = visits('ignore', 'reject', 'accept');
const accepts = (exceptions: readonly Exception[]) =>
  applyBaseline(report, { formatVersion: 1, site: 'shop.test', exceptions: [...exceptions] });
const all = (until: string) => report.findings.map(({ id }) => ({ finding: id, reason: 'Known.', until }));

describe('a baseline', () => {
  it('keeps what it accepts from failing the audit, until its last day', () => {
    expect(report.findings.length).toBeGreaterThan(0);
    expect(exitCode(report, 'info')).toBe(1);
    expect(exitCode(accepts(all('2026-11-22')), 'info')).toBe(0);
    expect(exitCode(accepts(all('2026-11-21')), 'info')).toBe(1);
  });

  it('marks findings with the reason, and leaves the figures as they are', () => {
    const { findings, summary, baseline } = accepts(all('2099-01-01').slice(0, 1));
    expect(findings.filter(({ exception }) => exception !== undefined)).toHaveLength(1);
    expect(summary).toEqual(report.summary);
    expect(baseline).toEqual({ accepted: 1, expired: [], unused: [] });
  });

  it('tells what is past its day, and what is not seen any more', () => {
    const [known] = all('2026-01-01');
    const unseen = { finding: 'gone', reason: 'Old.', until: '2099-01-01' };
    expect(accepts([...(known ? [known] : []), unseen]).baseline).toEqual({
      accepted: 0,
      expired: [known],
      unused: [unseen],
    });
  });

  describe('an exception whose finding is not seen', () => {
    const unseen = (exception: Partial<Exception>, of: Report) =>
      applyBaseline(of, {
        formatVersion: 1,
        site: 'shop.test',
        exceptions: [{ finding: 'set-after-reject/cookie/x', reason: 'Old.', until: '2099-01-01', ...exception }],
      }).baseline?.unused.length === 1;
    const decided = (of: Report): Report => ({
      ...of,
      outcomes: of.outcomes.map((one) => ({ ...one, outcome: 'clear', missing: [] })),
    });
    const problem = (code: Problem['code'], scenario: Problem['scenario']): Problem => ({
      code,
      scenario,
      run: null,
      url: null,
      detail: '',
    });

    it.each<readonly [string, readonly Scenario[], Exception['scenarios'], boolean]>([
      ['can go after the usual visits', ['ignore', 'reject', 'accept'], undefined, true],
      ['stays where only one of them was made', ['ignore'], undefined, false],
      ['can go after the visits that showed it', ['reject'], ['reject'], true],
      ['stays after others', ['ignore', 'accept'], ['accept', 'reject'], false],
      ['stays where one was not usual', ['ignore', 'reject', 'accept'], ['withdraw'], false],
      ['of the policy alone needs the usual visits', ['ignore'], [], false],
    ])('%s', (_, made, scenarios, isUnused) => {
      expect(unseen({ scenarios }, decided(visits(...made)))).toBe(isUnused);
    });

    it('stays where its rule could not decide', () => {
      const of = decided(report);
      const outcomes = of.outcomes.map((one) =>
        one.rule === 'set-after-reject' ? { ...one, outcome: 'undecided' as const } : one,
      );
      expect(unseen({}, of)).toBe(true);
      expect(unseen({}, { ...of, outcomes })).toBe(false);
    });

    it('stays where the visit went wrong, and can go where the site asks for nothing', () => {
      const of = decided(report);
      expect(unseen({}, { ...of, problems: [problem('could-not-choose', 'reject')] })).toBe(false);
      expect(unseen({ scenarios: ['ignore'] }, { ...of, problems: [problem('could-not-choose', 'reject')] })).toBe(
        true,
      );
      expect(unseen({}, { ...of, problems: [problem('connection', null)] })).toBe(false);
      const asksNothing = { ...decided(visits('ignore')), problems: [problem('no-banner', null)] };
      expect(unseen({}, asksNothing)).toBe(true);
    });
  });

  it('stands in the report as its schema says', () => {
    expect(() => reportSchema.parse(accepts(all('2099-01-01')))).not.toThrow();
  });

  it('one new finding fails the audit', () => {
    expect(exitCode(accepts(all('2099-01-01').slice(1)), 'info')).toBe(1);
  });
});
