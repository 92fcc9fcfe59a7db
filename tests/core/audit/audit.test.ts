import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuditInput, audit } from '../../../src/core/audit/audit.ts';
import { type FindingDraft, findings, type Rule, undecided } from '../../../src/core/audit/rule.ts';
import { selfCheck } from '../../../src/core/audit/self-check.ts';
import { record } from '../../../src/core/record/record.ts';
import type { Scenario } from '../../../src/core/schema/consent.ts';
import { type Evidence, reportSchema } from '../../../src/core/schema/report.ts';
import type { SessionRecord } from '../../../src/core/schema/session.ts';
import { held } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';
import { policy } from '../../helpers/policy-builder.ts';

const text = { sv: 'text', en: 'text' };
const texts = { m: { what: text, why: text, fix: text } };
const rule = (id: string, check: Rule['check'], severity: Rule['severity'] = 'warning'): Rule => ({
  id,
  title: text,
  severity,
  regime: 'policy',
  texts,
  check,
});

const seen = (changes: Partial<Evidence> = {}): Evidence => ({
  run: 'run-1',
  scenario: 'ignore',
  phase: 'before-choice',
  atMs: 1,
  page: null,
  url: null,
  line: null,
  column: null,
  chain: [],
  note: null,
  ...changes,
});
const draft = (id: string, changes: Partial<FindingDraft> = {}): FindingDraft => ({
  message: 'm',
  subject: { kind: 'cookie', id, name: id },
  data: {},
  evidence: [seen()],
  ...changes,
});
const loud = (id: string, ...drafts: FindingDraft[]) => rule(id, () => findings(drafts));

const visit = (built: EventBuilder, scenario: Scenario = 'ignore'): SessionRecord => ({
  ...record(built.events()),
  scenario,
});

function auditOf(rules: readonly Rule[], changes: Partial<AuditInput> = {}) {
  const sessions = [visit(session())];
  const policySource = { id: 'shop.test.json', sha256: '0'.repeat(64) };
  return audit({
    sessions,
    policy: policy().build(),
    policySource,
    url: 'https://shop.test/',
    toolVersion: '1.2.3',
    rules,
    ...changes,
  });
}

test('the report holds what the policy says that findings go against, and nothing else of it', () => {
  const said = policy().statement('session-only').statement('not-cited').build();
  const rules = [loud('a', draft('x', { statement: 'session-only' }), draft('y', { statement: 'session-only' }))];
  const { statements } = auditOf(rules, { policy: said }).policy;
  const [{ id, section, paraphrase, link } = { id: '', section: '', paraphrase: text, link: null }] = said.statements;
  expect(statements).toEqual([{ id, section, paraphrase, link }]);
});

describe('each rule for itself', () => {
  test('its four outcomes', () => {
    const rules = [
      loud('b'),
      loud('a', draft('x')),
      rule('c', () => undecided('pages', 'fresh-profile', 'pages')),
      rule('d', () => {
        throw new TypeError('no\n  such thing');
      }),
    ];
    const { outcomes, summary } = auditOf(rules);
    expect(summary).toMatchObject({ findings: { error: 0, warning: 1, info: 0 }, undecidedRules: 1, failedRules: 1 });
    expect(outcomes).toEqual([
      { rule: 'a', outcome: 'findings', missing: [], error: null },
      { rule: 'b', outcome: 'clear', missing: [], error: null },
      { rule: 'c', outcome: 'undecided', missing: ['fresh-profile', 'pages'], error: null },
      { rule: 'd', outcome: 'failed', missing: [], error: 'TypeError: no such thing' },
    ]);
  });

  test.each([['text'], [null], [undefined], [Object.create(null)]])('throwing %j costs no other rule', (thrown) => {
    const failing = rule('a', () => {
      throw thrown;
    });
    const { outcomes, findings: found, summary } = auditOf([failing, loud('b', draft('x'))]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['failed', 'findings']);
    expect(found).toHaveLength(1);
    expect(summary.failedRules).toBe(1);
  });
});

const merged = (...drafts: FindingDraft[]) => auditOf([loud('a', ...drafts)]).findings;

describe('drafts of one subject and message are one finding', () => {
  test('with its id, the worst severity, and what of the policy it contradicts', () => {
    const found = merged(
      draft('sid@shop.test/', { severity: 'info', data: { b: 1, a: { seconds: 60 } } }),
      draft('sid@shop.test/', { severity: 'error', declaration: 'd1', statement: 's1' }),
    );
    expect(found).toMatchObject([
      {
        id: 'a:m:cookie:sid@shop.test/',
        severity: 'error',
        regime: 'policy',
        data: { a: { seconds: 60 }, b: 1 },
        declaration: 'd1',
        statement: 's1',
      },
    ]);
  });

  test('with the evidence of all, once each, in order', () => {
    const [late, early] = [seen({ atMs: 9 }), seen({ atMs: 2 })];
    const accepted = seen({ scenario: 'accept', phase: 'after-accept', atMs: 1 });
    const [finding] = merged(draft('x', { evidence: [accepted, late] }), draft('x', { evidence: [early, late] }));
    expect(finding?.evidence).toEqual([early, late, accepted]);
    expect(finding?.scenarios).toEqual(['ignore', 'accept']);
  });

  test('visit by visit, where a scenario was repeated', () => {
    const round = (id: string) => ({ ...visit(session()), id, repetition: { number: Number(id), of: 2 } });
    const [first, second] = [seen({ run: '1', atMs: 9 }), seen({ run: '2', atMs: 2 })];
    const rules = [loud('a', draft('x', { evidence: [second, first] }), draft('y', { evidence: [second] }))];
    const { findings: found } = auditOf(rules, { sessions: [round('1'), round('2')] });
    expect(found.map(({ evidence, stability }) => [evidence.map(({ run }) => run), stability])).toEqual([
      [['1', '2'], { seen: 2, of: 2 }],
      [['2'], { seen: 1, of: 2 }],
    ]);
  });

  test('each with its moment in UTC, where the visit is known and the moment can be told', () => {
    const sessions = [{ ...visit(session()), id: '1', startedAtMs: Date.UTC(2026, 10, 22, 12) }];
    const evidence = [seen({ run: '1', atMs: 1500 }), seen({ run: '1', atMs: 1e300 }), seen({ run: '2', atMs: 1 })];
    const { findings: found } = auditOf([loud('a', draft('x', { evidence }))], { sessions });
    expect(found.flatMap((one) => one.evidence.map(({ at }) => at))).toEqual([
      '2026-11-22T12:00:01.500Z',
      undefined,
      undefined,
    ]);
  });

  test('what shows by its absence, every run shows', () => {
    const sessions = [visit(session(), 'accept'), visit(session(), 'reject')];
    const { findings: found } = auditOf([loud('a', draft('x', { evidence: [] }))], { sessions });
    expect(found[0]?.scenarios).toEqual(['reject', 'accept']);
  });

  test('another message or subject is another finding', () => {
    const other = draft('x', { subject: { kind: 'storage', id: 'x', name: 'x' } });
    expect(merged(draft('x'), draft('y'), other)).toHaveLength(3);
  });
});

test('findings stand worst first, then by rule and subject', () => {
  const rules = [
    loud('b', draft('ä'), draft('z'), draft('Z')),
    loud('a', draft('y', { severity: 'info' }), draft('x')),
  ];
  const order = auditOf([...rules, rule('c', () => findings([draft('w')]), 'error')]).findings;
  expect(order.map(({ rule: by, subject }) => `${by} ${subject.id}`)).toEqual([
    'c w',
    'a x',
    'b Z',
    'b z',
    'b ä',
    'a y',
  ]);
});

describe('problems', () => {
  const problem = { code: 'never-settled', scenario: 'ignore', run: null, url: null, detail: 'still busy' } as const;

  test('are passed on', () => {
    expect(auditOf([], { problems: [problem] }).problems).toEqual([problem]);
  });

  test('and what the recorder missed is one', () => {
    const recorded = visit(session());
    const missed = [held('a=1'), held('b=1', { partitionKey: 'https://shop.test' })];
    const sessions = [{ ...recorded, selfCheck: selfCheck(recorded, missed) }];
    expect(auditOf([], { sessions, problems: [problem] }).problems[1]).toEqual({
      code: 'recorder-missed',
      scenario: 'ignore',
      run: sessions[0]?.id,
      url: null,
      detail: '2 of 2 cookies in the jar: a@shop.test/, b@shop.test/ (in https://shop.test)',
    });
  });

  test('of which ten are named', () => {
    const recorded = visit(session());
    const missed = Array.from({ length: 12 }, (_, index) => held(`a${index}=1`));
    const sessions = [{ ...recorded, selfCheck: selfCheck(recorded, missed) }];
    expect(auditOf([], { sessions }).problems[0]?.detail).toMatch(/, 2 more$/);
  });
});

test('a report fits its schema, and says what it was made of', () => {
  const report = auditOf([loud('a', draft('x'))]);
  expect(reportSchema.parse(report)).toStrictEqual(report);
  expect(report).toMatchObject({
    tool: { name: 'kakvakt', version: '1.2.3' },
    site: { host: 'shop.test', url: 'https://shop.test/', name: 'shop.test' },
    policy: { id: 'shop.test.json' },
    environment: { browser: 'Chromium' },
  });
});

test('an audit that saw nothing still gives a report', () => {
  const report = auditOf([], { sessions: [] });
  expect(reportSchema.safeParse(report).success).toBe(true);
  expect(report.site.host).toBe('shop.test');
});

test('the same input gives the same bytes, in whatever order the rules, drafts and data come', () => {
  const drafts = ['x', 'y', 'ö', '__proto__'].map((id) =>
    draft(id, { evidence: [seen({ atMs: 3 }), seen({ atMs: 1 })] }),
  );
  const data = { seconds: { seconds: 1 }, name: 'a', n: 1 };
  const built = (ids: readonly string[], order: readonly FindingDraft[], keys: readonly (keyof typeof data)[]) => {
    const named = Object.fromEntries(keys.map((key) => [key, data[key]]));
    const rules = ids.map((id) =>
      loud(id, ...order.map((one) => ({ ...one, data: named, evidence: one.evidence.toReversed() }))),
    );
    return JSON.stringify(auditOf(rules));
  };
  const expected = built(['a', 'b', 'c'], drafts, ['n', 'name', 'seconds']);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }),
      fc.shuffledSubarray(drafts, { minLength: drafts.length }),
      fc.shuffledSubarray(['n', 'name', 'seconds'] as const, { minLength: 3 }),
      (ids, order, keys) => {
        expect(built(ids, order, [...keys])).toBe(expected);
      },
    ),
  );
});
