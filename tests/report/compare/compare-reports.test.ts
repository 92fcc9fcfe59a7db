import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/core/schema/report.ts';
import { translator } from '../../../src/i18n/translator.ts';
import { compareReports, gotWorse } from '../../../src/report/compare/compare-reports.ts';
import { compareInText } from '../../../src/report/text/compare-in-text.ts';
import { rules } from '../../../src/rules/index.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { reportOf } from '../../helpers/report-fixture.ts';
import { type RunBuilder, run } from '../../helpers/run-builder.ts';

const plain = { width: 80, color: false, unicode: true, rules, profile: 'se' as const };
const of = (...runs: RunBuilder[]): Report =>
  reportOf(
    runs.map((one) => one.build()),
    policy().build(),
  );
const before = of(run().cookie('sid').request('https://px.old.test/p'));
const after = of(run().cookie('sid').cookie('_fbp').request('https://px.new.test/p'));
const said = (one: Report, other: Report) => compareInText(compareReports(one, other), translator('en'), plain);

describe('two audits', () => {
  it('of the same site, unchanged, differ in nothing', () => {
    const found = compareReports(before, before);
    expect(found).toEqual({
      weighedBy: [],
      added: [],
      gone: [],
      changed: [],
      items: { added: [], gone: [] },
      otherScenarios: [],
    });
    expect(said(before, before)).toContain('Nothing has changed.');
  });

  it('tell what is new and what is gone, by the ids of findings and items', () => {
    const { added, gone, items } = compareReports(before, after);
    expect(added.map(({ rule, subject }) => `${rule} ${subject.name}`)).toEqual(
      expect.arrayContaining(['undeclared-cookie _fbp', 'undeclared-third-party new.test']),
    );
    expect(added.every(({ subject }) => subject.name !== 'sid')).toBe(true);
    expect(gone.map(({ subject }) => subject.name)).toContain('old.test');
    expect(items.added.map(({ name }) => name)).toEqual(['_fbp', 'new.test']);
    expect(items.gone.map(({ name }) => name)).toEqual(['old.test']);
  });

  it('tell what changed its severity, and whether for the worse', () => {
    const milder: Report = { ...after, findings: after.findings.map((one) => ({ ...one, severity: 'info' })) };
    const { changed } = compareReports(milder, after);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every(gotWorse)).toBe(true);
    expect(compareReports(after, milder).changed.some(gotWorse)).toBe(false);
    expect(said(milder, after)).toContain('(was: Note)');
  });

  it('say that one of them made other visits', () => {
    const more = of(run().cookie('sid'), run().scenario('reject').choice('reject').cookie('sid'));
    expect(compareReports(before, more).otherScenarios).toEqual(['reject']);
    expect(said(before, more)).toMatch(/Only one of the audits made these visits[\s\S]*reject/);
  });

  it('say first that they were weighed by different rules, and which', () => {
    const outcome = { outcome: 'clear' as const, missing: [], error: null };
    const other: Report = {
      ...before,
      profile: 'uk',
      policy: { ...before.policy, sha256: 'ab'.repeat(32) },
      tool: { ...before.tool, version: '9.9.9' },
      outcomes: [...before.outcomes.slice(1), { ...outcome, rule: 'brand-new' }],
    };
    const { id, sha256 } = before.policy;
    expect(compareReports(before, other).weighedBy).toEqual([
      { by: 'profile', before: 'se', after: 'uk' },
      { by: 'policy', before: `${id} (${sha256.slice(0, 12)})`, after: `${id} (abababababab)` },
      { by: 'tool', before: before.tool.version, after: '9.9.9' },
      { by: 'rules', before: before.outcomes[0]?.rule, after: 'brand-new' },
    ]);
    expect(said(before, other)).toMatch(
      /^The two cannot be held against each other[\s\S]*se before, uk now[\s\S]*Nothing/,
    );
    expect(said(before, after)).not.toContain('held against');
  });

  it('of two sites are not passed over as no change', () => {
    const elsewhere = { ...before, site: { ...before.site, host: 'other.example' } };
    expect(said(before, elsewhere)).toContain(`Site: ${before.site.host} before, other.example now.`);
  });

  it('where a rule is new and none is gone, a dash stands for none', () => {
    const other = { ...before, outcomes: before.outcomes.slice(1) };
    expect(said(other, before)).toContain(`– before, ${before.outcomes[0]?.rule} now`);
  });

  it('of policies with the same content are weighed alike, whatever their names', () => {
    const moved = { ...before, policy: { ...before.policy, id: 'elsewhere.json' } };
    expect(compareReports(before, moved).weighedBy).toEqual([]);
  });

  it('are told with nothing in them that could repaint a terminal', () => {
    const hostile = of(run().cookie('\u001b[2Jx\u202e'));
    for (const character of ['\u001b', '\u202e']) expect(said(before, hostile)).not.toContain(character);
  });
});
