import { expect, test } from 'vitest';
import { exitCode } from '../../src/cli/exit-code.ts';
import type { FailOn } from '../../src/cli/parse-arguments.ts';
import type { Severity } from '../../src/core/schema/report.ts';
import { emptyReport, finding } from './support/empty-report.ts';

test.each<[FailOn, readonly Severity[], number]>([
  ['error', [], 0],
  ['error', ['warning', 'info'], 0],
  ['error', ['info', 'error'], 1],
  ['warning', ['info'], 0],
  ['warning', ['warning'], 1],
  ['info', ['info'], 1],
  ['never', ['error', 'warning', 'info'], 0],
])('--fail-on %s with %o -> %i', (failOn, severities, code) => {
  expect(exitCode({ ...emptyReport, findings: severities.map(finding) }, failOn)).toBe(code);
});

test('a problem outweighs everything', () => {
  const problems = [{ code: 'never-settled', scenario: 'ignore', run: null, url: null, detail: '' } as const];
  expect(exitCode({ ...emptyReport, problems, findings: [finding('error')] }, 'never')).toBe(2);
});

test('a site that asks for no consent was audited all the same', () => {
  const problems = [{ code: 'no-banner', scenario: null, run: null, url: null, detail: '' } as const];
  expect(exitCode({ ...emptyReport, problems }, 'error')).toBe(0);
});

test('so does a rule that broke', () => {
  const outcomes = [{ rule: 'undeclared-cookie', outcome: 'failed', missing: [], error: 'boom' } as const];
  expect(
    exitCode({ ...emptyReport, outcomes: outcomes.map((outcome) => ({ ...outcome, missing: [] })) }, 'error'),
  ).toBe(2);
});
