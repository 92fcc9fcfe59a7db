// Reports in which everything that a site or a policy decides is out to do harm in one format or another.
import type { Finding, Outcome, Report, Severity } from '../../src/core/schema/report.ts';
import type { Run } from '../../src/core/schema/run.ts';
import { policy } from './policy-builder.ts';
import { emptyReport, hostileNames, hostileReport, reportOf } from './report-fixture.ts';
import { run } from './run-builder.ts';

/** Besides the names of `hostileNames`: what spreadsheets, Markdown, XML, SARIF and JSON readers obey. */
export const hostileStrings: readonly string[] = [
  ...hostileNames,
  '=1+1',
  '+cmd|" /C calc"!A0',
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '"=1+1',
  'a;=1+1',
  '＝1+1',
  'a","=1+1',
  '[click](javascript:alert(1))',
  '![x](https://evil.test/x.png)',
  '| a | b |\n| --- | --- |',
  'www.evil.test https://evil.test/ someone@evil.test',
  '# heading\n- item\n1. item\n---',
  '1. first',
  '`code` ``` <details open>',
  '$$\\evil$$ ~~x~~ **b** __b__ \\| \\\\|',
  ']]><!-- --><![CDATA[x]]>',
  '&lt;&amp;&#0;&#x1;',
  '{0} {{1}} {name, select, other {x}}',
  '%SRCROOT%/../../../etc/passwd',
  '\0nul\u0001\u0008\u000b\ufffe\uffff',
  '\udfff\ud800',
  '\u2028\u2029\u0085\u061c\u2066',
  'x'.repeat(100_000),
  '='.repeat(100_000),
  '`'.repeat(20_000),
  ' '.repeat(50_000),
  'toString',
  'constructor',
];

/** Every text of a report that a stranger decides is one of `strings`, in turn. */
export function reportOfStrings(strings: readonly string[], severity: Severity = 'error'): Report {
  const report = emptyReport();
  const [visit] = report.runs;
  if (visit === undefined) throw new Error('A report has a run');
  const at = (index: number) => strings[index % strings.length] ?? '';
  return {
    ...report,
    site: { host: at(0), url: at(1), name: at(2) },
    policy: { ...report.policy, id: at(3) },
    runs: [strangeRun(visit, strings)],
    findings: strings.flatMap((text, index): Finding[] =>
      (['cookie', 'declaration', 'banner'] as const).map((kind) => ({
        id: `undeclared-cookie/${kind}/${text}/${index}`,
        rule: 'undeclared-cookie',
        severity,
        regime: 'lek',
        message: index % 2 === 0 ? 'undeclared' : text,
        data: { name: text, domain: at(index + 1) },
        subject: { kind, id: text, name: text },
        scenarios: ['ignore'],
        declaration: at(index + 2),
        statement: null,
        evidence: [
          {
            run: visit.id,
            scenario: 'ignore',
            phase: 'before-choice',
            atMs: index,
            page: at(index + 3),
            url: text,
            line: 1,
            column: 2,
            chain: [text],
            note: text,
          },
        ],
        stability: null,
      })),
    ),
    outcomes: [
      { rule: 'undeclared-cookie', outcome: 'findings', missing: [], error: null },
      ...strings.map((text): Outcome => ({ rule: text, outcome: 'failed', missing: [], error: text })),
      { rule: 'set-after-reject', outcome: 'undecided', missing: ['reject-run'], error: null },
    ],
    problems: strings.map((text) => ({ code: 'connection', scenario: 'ignore', run: text, url: text, detail: text })),
  };
}

function strangeRun(visit: Run, strings: readonly string[]): Run {
  const made = strings.reduce(
    (builder, text) => builder.attempt(text, { outcome: 'refused' }).probe(null, 'canvas', [text]),
    run('evil.example').request('https://evil.test/pixel', { isPixel: true }),
  );
  const built = strings
    .reduce((builder, text) => builder.cookie(text, { domain: 'evil.test' }).storage('localStorage', text), made)
    .build();
  const [template] = built.requests;
  return {
    ...visit,
    cookies: built.cookies.map((cookie) => ({ ...cookie, partitionKey: cookie.name, declaration: cookie.name })),
    storage: built.storage,
    attempts: built.attempts,
    probes: built.probes,
    requests: template === undefined ? [] : strings.map((text) => ({ ...template, url: text, host: text, site: text })),
    gaps: strings.map((text) => ({ cause: 'worker-restarted', detail: text, atMs: 0 })),
  };
}

/** The reports that each format must get over. */
export const hostileReports: readonly (readonly [string, () => Report])[] = [
  ['hostile names', hostileReport],
  ['hostile strings', () => reportOfStrings(hostileStrings)],
  ['nothing seen', () => emptyReport(0)],
  ['no visit', () => ({ ...reportOf([run('shop.test').build()], policy('shop.test').build()), runs: [] })],
];
