import { describe, expect, it } from 'vitest';
import { exitCode } from '../../../src/cli/exit-code.ts';
import { applyBaseline } from '../../../src/core/audit/apply-baseline.ts';
import type { Exception } from '../../../src/core/schema/baseline.ts';
import { reportSchema } from '../../../src/core/schema/report.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { reportOf } from '../../helpers/report-fixture.ts';
import { run } from '../../helpers/run-builder.ts';

const report = reportOf([run().cookie('sid').build()], policy().build());
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

  it('stands in the report as its schema says', () => {
    expect(() => reportSchema.parse(accepts(all('2099-01-01')))).not.toThrow();
  });

  it('one new finding fails the audit', () => {
    expect(exitCode(accepts(all('2099-01-01').slice(1)), 'info')).toBe(1);
  });
});
