import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/core/schema/report.ts';
import { translator } from '../../../src/i18n/translator.ts';
import { renderJunit } from '../../../src/report/junit/render-junit.ts';
import { element, text } from '../../../src/report/junit/xml.ts';
import { rules } from '../../../src/rules/index.ts';
import { hostileReports } from '../../helpers/hostile-report.ts';
import { crowdedReport, repeatedReport, sampleReport, troubledReport } from '../../helpers/report-fixture.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => name === 'testsuite' || name === 'testcase',
  processEntities: { enabled: true, maxTotalExpansions: 1e7, maxExpandedLength: 1e8 },
});

interface Case {
  readonly name: string;
  readonly failure?: { readonly message: string; readonly '#text': string };
  readonly error?: unknown;
  readonly skipped?: { readonly message: string };
}

interface Suite extends Record<string, unknown> {
  readonly name: string;
  readonly testcase: readonly Case[];
}

function suitesOf(report: Report, locale: 'sv' | 'en' = 'en'): readonly Suite[] {
  const xml = renderJunit(report, rules, translator(locale));
  expect(XMLValidator.validate(xml)).toBe(true);
  return parser.parse(xml).testsuites.testsuite;
}

const casesOf = (report: Report) => suitesOf(report).flatMap(({ testcase }) => testcase);

describe('renderJunit', () => {
  it.each<readonly [string, () => Report]>([
    ['sample', sampleReport],
    ['repeated', repeatedReport],
    ['troubled', troubledReport],
    ...hostileReports,
  ])('of the %s report is opened by an XML parser, and counts what it holds', (_, report) => {
    for (const suite of suitesOf(report())) {
      const count = (kind: keyof Case) => suite.testcase.filter((one) => kind in one).length;
      expect(suite).toMatchObject({
        tests: String(suite.testcase.length),
        failures: String(count('failure')),
        errors: String(count('error')),
        skipped: String(count('skipped')),
      });
    }
  });

  it('has a case for each rule: failed with findings, skipped where undecided', () => {
    const report = sampleReport();
    const cases = casesOf(report);
    for (const { rule, outcome } of report.outcomes) {
      const found = cases.find(({ name }) => name.startsWith(`${rule}: `));
      expect(found !== undefined && 'failure' in found).toBe(outcome === 'findings');
      expect(found !== undefined && 'skipped' in found).toBe(outcome === 'undecided');
    }
    const duration = cases.find(({ name }) => name.startsWith('duration-exceeds-declared'));
    expect(duration?.failure?.['#text']).toContain('_ma asked to be kept for 2 years');
    expect(cases.find(({ skipped }) => skipped)?.skipped?.message).toMatch(/^Could not be decided: .+\.$/);
  });

  it('is no pass where the audit could not see, or a rule broke', () => {
    const cases = casesOf(troubledReport());
    const broken = cases.filter(({ error }) => error !== undefined).map(({ name }) => name);
    expect(broken).toContain('certificate');
    expect(broken).not.toContain('no-banner');
    expect(broken.some((name) => name.startsWith('party-mismatch'))).toBe(true);
  });

  it('lists so many findings, and says how many are left', () => {
    const failure = casesOf(crowdedReport(300)).find(({ name }) => name.startsWith('undeclared-cookie'))?.failure;
    expect(failure?.message).toBe('300 findings');
    expect(failure?.['#text'].split('\n')).toHaveLength(201);
    expect(failure?.['#text']).toMatch(/… and 100 more; the JSON report holds them all\.$/);
  });
});

describe('element', () => {
  it('gives back every text through a parser, made printable, and none that XML 1.0 forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const xml = element('a', { b: value }, [text([value])]);
        expect(XMLValidator.validate(xml)).toBe(true);
        // XML 1.0, section 2.2.
        expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
      }),
    );
  });
});
