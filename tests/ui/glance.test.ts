import { describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../src/core/schema/report.ts';
import { knowledge } from '../../src/knowledge/knowledge.ts';
import { rules } from '../../src/rules/index.ts';
import { glanceOf } from '../../src/ui/glance.ts';
import { popupView } from '../../src/ui/popup/popup-view.ts';
import { sessionReport } from '../../src/ui/session-report.ts';
import { busySession } from '../helpers/busy-session.ts';
import { browseReport, emptyReport, hostileReport, troubledReport } from '../helpers/report-fixture.ts';

const session = { sessionId: 'busy', site: '5dportalen.se', hostAccess: 'all-sites', incompleteStart: false } as const;

function busyReport(requests: number) {
  const report = sessionReport(busySession({ requests, thirdPartyShare: 0.3 }), knowledge);
  if (report === null) throw new Error('No policy speaks of the site');
  return report;
}

describe('a glance', () => {
  test.each([
    ['a long visit', busyReport(3_000)],
    ['a visit', browseReport()],
    ['a visit with a choice', browseReport('reject')],
    ['a hostile page', hostileReport()],
    ['a visit in trouble', troubledReport()],
    ['nothing', emptyReport()],
  ])('of %s shows in the popup what the whole report shows', (_name, report) => {
    for (const locale of ['sv', 'en'] as const) {
      const shown = (seen: Report) =>
        JSON.stringify(popupView({ kind: 'visit', areAllGranted: false, session, report: seen }, null, locale, rules));
      expect(shown(glanceOf(report))).toBe(shown(report));
    }
  });

  test('is a report as it is written and read', () => {
    const glance = glanceOf(busyReport(500));
    expect(reportSchema.parse(structuredClone(glance))).toEqual(glance);
  });

  test('of a visit four times as long is about as small', () => {
    const [short, long] = [2_000, 8_000].map((requests) => JSON.stringify(glanceOf(busyReport(requests))).length);
    expect(long).toBeLessThan(2 * (short ?? 0));
  });
});
