import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../../src/core/schema/report.ts';
import { translator } from '../../../src/i18n/translator.ts';
import type { PolicyFile } from '../../../src/report/sarif/policy-file.ts';
import { renderSarif } from '../../../src/report/sarif/render-sarif.ts';
import { sarifText } from '../../../src/report/sarif/sarif-text.ts';
import { rules } from '../../../src/rules/index.ts';
import { acceptedReport } from '../../helpers/accepted-report.ts';
import { hostileReports, hostileStrings, reportOfStrings } from '../../helpers/hostile-report.ts';
import { policyFile } from '../../helpers/policy-file.ts';
import { repeatedReport, sampleReport, troubledReport } from '../../helpers/report-fixture.ts';

// One of its patterns is no regular expression in Unicode mode.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(sarifSchema);

function sarifOf(report: Report, policy: PolicyFile = policyFile, locale: 'sv' | 'en' = 'en') {
  const log = JSON.parse(renderSarif(report, rules, policy, translator(locale)));
  return { log, run: log.runs[0], results: log.runs[0].results, rules: log.runs[0].tool.driver.rules };
}

describe('renderSarif', () => {
  it.each<readonly [string, () => Report]>([
    ['sample', sampleReport],
    ['repeated', repeatedReport],
    ['troubled', troubledReport],
    ['partly accepted', () => acceptedReport(({ severity }) => severity === 'warning', '\u001b{0}](')],
    ...hostileReports,
  ])('of the %s report fits the schema of SARIF 2.1.0', (_, report) => {
    const { log } = sarifOf(report());
    validate(log);
    expect(validate.errors).toBeNull();
  });

  it('is told apart from what does not fit by the same schema', () => {
    const { log } = sarifOf(sampleReport());
    log.runs[0].results[0].level = 'fatal';
    expect(validate(log)).toBe(false);
  });

  it('names each result’s rule by id and place, and explains it without anything seen', () => {
    const { results, rules: described } = sarifOf(sampleReport());
    expect(results.length).toBe(sampleReport().findings.length);
    for (const { ruleId, ruleIndex } of results) expect(described[ruleIndex].id).toBe(ruleId);
    for (const { help, helpUri, shortDescription } of described) {
      expect(help.text.length).toBeGreaterThan(60);
      expect(help.text).not.toMatch(/plural|select|\{|\}/);
      expect(helpUri).toMatch(/^https:\/\//);
      expect(shortDescription.text).not.toBe('');
    }
  });

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const)('%s is the level %s', (severity, level) => {
    expect(sarifOf(reportOfStrings(['a'], severity)).results[0].level).toBe(level);
  });

  it('points to the line of the policy file that a finding goes against, else to the page', () => {
    const { results } = sarifOf(sampleReport());
    const placeOf = (ruleId: string) =>
      results.find((result: { ruleId: string }) => result.ruleId === ruleId).locations[0].physicalLocation;
    expect(placeOf('duration-exceeds-declared')).toEqual({
      artifactLocation: { uri: 'policies/5dportalen.se.json' },
      region: { startLine: 56 },
    });
    expect(placeOf('set-before-consent').artifactLocation.uri).toMatch(/^(5dportalen\.se\/|policies\/)/);
  });

  it.each([
    ['https://shop.test/kassa?a=b#c', 'shop.test/kassa?a=b'],
    ['http://shop.test:8080/', './shop.test:8080/'],
    ['javascript:alert(1)', 'evil.test'],
    ['', 'evil.test'],
  ])('a finding on the page %s lies at %s', (page, uri) => {
    const finding = { ...onlyFinding(), declaration: null };
    const evidence = finding.evidence.map((one) => ({ ...one, page }));
    const report = { ...sampleReport(), findings: [{ ...finding, evidence }] };
    const { results } = sarifOf({ ...report, site: { ...report.site, host: 'evil.test' } });
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it.each(['a file.json', 'ö/#1?.json', 'C:\\x.json', '\ud800.json'])('the policy %j is a relative address', (path) => {
    const { results } = sarifOf(reportOfStrings(['a']), { path, places: new Map([['declarations a', 3]]) });
    const { uri } = results[0].locations[0].physicalLocation.artifactLocation;
    expect(new URL(uri, 'https://base.test/').host).toBe('base.test');
    expect(uri).toMatch(/^[\w%./~-]+$/);
  });

  it('recognises a finding again by its id alone', () => {
    const before = sarifOf(sampleReport()).results[0];
    const changed = { ...sampleReport(), tool: { name: 'kakvakt', version: '9.9.9' } } as const;
    const after = sarifOf(changed, { path: 'moved.json', places: new Map() }, 'sv').results[0];
    expect(after.partialFingerprints).toEqual(before.partialFingerprints);
    const prints = sarifOf(repeatedReport()).results.map(
      (one: { partialFingerprints: Record<string, string> }) => one.partialFingerprints['kakvaktFindingId/v1'],
    );
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('tells what could not be decided or seen, as notifications and never as results', () => {
    const { run } = sarifOf(troubledReport());
    const [invocation] = run.invocations;
    expect(invocation.executionSuccessful).toBe(false);
    const told = invocation.toolExecutionNotifications.map(
      ({ descriptor, level }: { descriptor: { id: string }; level: string }) => `${descriptor.id} ${level}`,
    );
    expect(told).toContain('certificate error');
    expect(told).toContain('no-banner note');
    expect(told).toContain('failed error');
    expect(told).toContain('undecided note');
  });

  it('belongs to its site', () => {
    expect(sarifOf(sampleReport()).run.automationDetails).toEqual({ id: 'kakvakt/5dportalen.se/' });
  });

  it('holds as many results as code scanning takes, and says how many are left', () => {
    const finding = onlyFinding();
    const findings = Array.from({ length: 25_010 }, (_, index) => ({ ...finding, id: `${finding.id}${index}` }));
    const { results, run } = sarifOf({ ...sampleReport(), findings });
    expect(results.length).toBe(25_000);
    expect(run.invocations[0].toolExecutionNotifications.at(-1)).toMatchObject({
      descriptor: { id: 'cut' },
      message: { text: '… and 10 more; the JSON report holds them all.' },
    });
  });

  it('is visible through and through', () => {
    const json = renderSarif(reportOfStrings(hostileStrings), rules, policyFile, translator('sv'));
    expect(json.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  });
});

describe('sarifText', () => {
  it('leaves no link and no placeholder', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[](){}\\0a') }), (text) => {
        const written = sarifText(text);
        expect(written.replace(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
        expect(written).not.toMatch(/(?<!\\)\]\(/);
      }),
    );
  });
});

function onlyFinding(): Finding {
  const [finding] = sampleReport().findings.filter(({ evidence }) => evidence.length > 0);
  if (finding === undefined) throw new Error('The sample report has findings');
  return finding;
}
