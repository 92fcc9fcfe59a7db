// What the baseline accepts is told as accepted in every format, and asks for nothing.
import { expect, test } from 'vitest';
import { translator } from '../../src/i18n/translator.ts';
import { renderCsv } from '../../src/report/csv/render-csv.ts';
import { renderHtml } from '../../src/report/html/render-html.tsx';
import { renderJunit } from '../../src/report/junit/render-junit.ts';
import { renderMarkdown } from '../../src/report/markdown/render-markdown.ts';
import { renderSarif } from '../../src/report/sarif/render-sarif.ts';
import { renderText } from '../../src/report/text/render-text.ts';
import { reportView } from '../../src/report/view/report-view.ts';
import { rules } from '../../src/rules/index.ts';
import { acceptedReport } from '../helpers/accepted-report.ts';
import { policyFile } from '../helpers/policy-file.ts';
import { sampleReport } from '../helpers/report-fixture.ts';
import { writtenText } from '../helpers/written-text.ts';

const en = translator('en');
const look = { locale: 'en', rules, width: 80, color: false, unicode: true } as const;
const early = () => acceptedReport(({ rule }) => rule === 'set-before-consent');
const everything = () => acceptedReport(() => true);
const told = 'Accepted until 2099-01-31: Known, ticket 7';

test('in the view they stand last, and are left out of what to do, with their number', () => {
  const { findings, steps } = reportView(early(), rules, en);
  expect(findings.groups.findIndex(({ areAccepted }) => areAccepted)).toBe(findings.groups.length - 1);
  expect(findings.groups.at(-1)).toMatchObject({ rule: 'set-before-consent', severityWord: 'Error, accepted' });
  expect(findings.acceptedNote).toBe('11 findings are accepted by the baseline, and stand last.');
  expect(steps.steps.map(({ title }) => title)).not.toContain(findings.groups.at(-1)?.title);
  expect(steps.note).toContain('Left out here: 11 findings that the baseline accepts.');
});

test('one of a kind is told apart from the others of that kind', () => {
  const report = sampleReport();
  const one = report.findings.find(({ rule }) => rule === 'set-before-consent');
  const { groups } = reportView(
    acceptedReport(({ id }) => id === one?.id),
    rules,
    en,
  ).findings;
  const kinds = groups.filter(({ rule }) => rule === 'set-before-consent');
  expect(kinds.map(({ areAccepted, findings }) => [areAccepted, findings.length])).toEqual([
    [false, 10],
    [true, 1],
  ]);
  expect(new Set(kinds.map(({ anchor }) => anchor)).size).toBe(2);
});

test('where all are accepted nothing is asked for, and nothing looks well for it', () => {
  const { steps } = reportView(everything(), rules, en);
  const count = sampleReport().findings.length;
  expect(steps).toMatchObject({
    steps: [],
    note: `Left out here: ${count} findings that the baseline accepts.`,
  });
});

test.each([
  ['text', () => renderText(early(), look).replace(/\s+/g, ' ')],
  ['Markdown', () => renderMarkdown(early(), rules, en)],
  ['HTML', () => renderHtml(early(), { locale: 'en', rules })],
])('%s says until when, and why', (_, render) => {
  expect(render().replaceAll('\\', '')).toContain(told);
});

test('CSV holds both in columns', () => {
  const file = renderCsv(early(), rules, en).find(({ name }) => name === 'findings.csv');
  const [head, ...rows] = writtenText(file ?? { content: '' })
    .trimEnd()
    .split('\r\n');
  expect(head).toMatch(/"acceptedUntil","acceptedBecause"$/);
  expect(rows.filter((row) => row.endsWith('"2099-01-31","Known, ticket 7"'))).toHaveLength(11);
  expect(rows.filter((row) => row.endsWith(',,'))).toHaveLength(rows.length - 11);
});

test('JUnit skips a rule whose findings are all accepted, and fails it for the others alone', () => {
  const skipped = renderJunit(early(), rules, en);
  const [, found = ''] = /<testcase name="set-before-consent:[^>]*>(.*?)<\/testcase>/s.exec(skipped) ?? [];
  expect(found).toMatch(/^<skipped message="11 findings are accepted by the baseline">/);
  expect(found).toContain(told);
  expect(renderJunit(everything(), rules, en)).not.toContain('<failure');
  const [first] = sampleReport().findings.filter(({ rule }) => rule === 'set-before-consent');
  const mixed = renderJunit(
    acceptedReport(({ id }) => id === first?.id),
    rules,
    en,
  );
  const [, both = ''] = /<testcase name="set-before-consent:[^>]*>(.*?)<\/testcase>/s.exec(mixed) ?? [];
  expect(both).toMatch(/^<failure message="10 findings"[\s\S]*<\/failure><system-out>One finding is accepted/);
  expect(both.split('<system-out>')[0]).not.toContain(told);
});

test('SARIF suppresses them from outside, and says of all others that nothing does', () => {
  const suppressions = (report: Parameters<typeof renderSarif>[0]) =>
    JSON.parse(renderSarif(report, rules, policyFile, en)).runs[0].results.map(
      ({ suppressions: some }: { suppressions?: unknown }) => some,
    );
  const accepted = { kind: 'external', status: 'accepted', justification: 'Known, ticket 7' };
  const all = suppressions(early());
  expect(all.filter((some: unknown[]) => some.length === 1)).toHaveLength(11);
  expect(all).toContainEqual([{ ...accepted, properties: { until: '2099-01-31' } }]);
  expect(all).toContainEqual([]);
  expect(new Set(suppressions(sampleReport()))).toEqual(new Set([undefined]));
});
