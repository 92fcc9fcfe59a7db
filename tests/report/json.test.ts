import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/core/schema/report.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderedReportSchema } from '../../src/report/rendered-report-schema.ts';
import { busyReport } from '../helpers/busy-report.ts';
import { hostileNames, hostileReport, sampleReport } from '../helpers/report-fixture.ts';

describe('renderJson', () => {
  it('is the report, with the words of each finding in both languages', () => {
    const report = sampleReport();
    const parsed = JSON.parse(renderJson(report));
    expect(reportSchema.parse(parsed)).toEqual(report);
    expect(
      parsed.findings.find(({ rule }: { rule: string }) => rule === 'duration-exceeds-declared').text.what,
    ).toEqual({
      sv: '_ma bad om att få sparas i 2 år; webbläsaren kortade tiden till 400 dagar. Policyn säger 90 dagar.',
      en: '_ma asked to be kept for 2 years; the browser cut that to 400 days. The policy says 90 days.',
    });
  });

  it.each([sampleReport(), hostileReport()])('holds what its schema says and nothing else, number %#', (report) => {
    const parsed = JSON.parse(renderJson(report));
    expect(renderedReportSchema.parse(parsed)).toEqual(parsed);
    expect(parsed.findings).not.toEqual([]);
  });

  it('gives the same bytes each time, and ends in a line break', () => {
    expect(renderJson(sampleReport())).toBe(renderJson(sampleReport()));
    expect(renderJson(sampleReport())).toMatch(/^\{\n {2}"formatVersion": 1,[\s\S]*\}\n$/);
  });

  it('gives each item a line of its own where more was seen than anybody reads', () => {
    const report = busyReport(20_000);
    const json = renderJson(report);
    expect(json.slice(0, 20_000)).toMatch(/^ {8}\{"id":"cookie_0@5dportalen\.se\/",.*\},$/m);
    expect(reportSchema.parse(JSON.parse(json))).toEqual(report);
  });

  it('keeps hostile names exact, and harmless to whoever prints the file', () => {
    const json = renderJson(hostileReport());
    expect(json.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    const names = JSON.parse(json).runs[0].cookies.map(({ name }: { name: string }) => name);
    expect(names).toEqual(hostileNames);
  });
});
