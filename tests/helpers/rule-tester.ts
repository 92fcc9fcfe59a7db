// Tests a rule by a table: what leaves it quiet, what it reports, and what it cannot decide. Texts are not asserted,
// but every text that a case brings up must be sayable with its data, in both languages.
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { profiles } from '../../src/core/audit/profile.ts';
import type { Facts, FindingDraft, Rule } from '../../src/core/audit/rule.ts';
import type { ProfileId } from '../../src/core/schema/profile-id.ts';
import { type Datum, evidenceSchema, type MissingEvidence, type Severity } from '../../src/core/schema/report.ts';
import { localeSchema } from '../../src/core/schema/text.ts';
import { lawWords } from '../../src/i18n/law-words.ts';
import { type PolicyBuilder, policy } from './policy-builder.ts';
import type { RunBuilder } from './run-builder.ts';

interface Case {
  /** Completes "a rule is quiet about …". */
  readonly name: string;
  readonly runs: readonly RunBuilder[];
  /** Absent: a policy that declares nothing. */
  readonly policy?: PolicyBuilder;
  /** Absent: Sweden’s. */
  readonly profile?: ProfileId;
}

interface Expected<M extends string> {
  readonly message: M;
  /** Id of the subject. */
  readonly subject: string;
  readonly severity: Severity;
  readonly data: Readonly<Record<string, Datum>>;
  readonly declaration?: string | null;
  readonly statement?: string | null;
  /** The notes of the evidence, in order; absent: not looked at. */
  readonly notes?: readonly string[];
}

export interface RuleTable<M extends string> {
  readonly quiet: readonly Case[];
  readonly loud: readonly (Case & { readonly findings: readonly Expected<M>[] })[];
  readonly undecided: readonly (Case & { readonly missing: readonly MissingEvidence[] })[];
}

export function ruleTester<M extends string>(rule: Rule<M>, { quiet, loud, undecided }: RuleTable<M>): void {
  describe.each([rule])('$id', () => {
    it.each(quiet)('is quiet about $name', (facts) => {
      expect(check(rule, facts)).toEqual({ outcome: 'clear' });
    });

    it.each(loud)('reports $name', ({ findings, ...facts }) => {
      const verdict = check(rule, facts);
      const drafts = verdict.outcome === 'findings' ? verdict.findings : [];
      expect(drafts.map((draft) => summaryOf(rule, draft))).toMatchObject(findings);
      for (const draft of drafts) expectSayable(rule, draft);
    });

    it.each(undecided)('cannot decide $name', ({ missing, ...facts }) => {
      expect(check(rule, facts)).toEqual({ outcome: 'undecided', missing });
    });

    it('has a loud case for each of its texts', () => {
      const messages = loud.flatMap(({ findings }) => findings.map(({ message }) => message));
      expect([...new Set(messages)].toSorted()).toEqual(Object.keys(rule.texts).toSorted());
    });
  });
}

function check<M extends string>(
  rule: Rule<M>,
  { runs, policy: declared = policy(), profile = 'se' }: Omit<Case, 'name'>,
) {
  const facts: Facts = {
    runs: runs.map((run) => run.build()),
    policy: declared.build(),
    profile: profiles[profile],
  };
  return rule.check(facts);
}

function summaryOf<M extends string>(rule: Rule<M>, draft: FindingDraft<M>): Expected<M> {
  const { message, subject, data, severity = rule.severity, declaration = null, statement = null, evidence } = draft;
  const notes = evidence.map(({ note }) => note ?? '');
  return { message, subject: subject.id, severity, data, declaration, statement, notes };
}

/** A placeholder without its datum throws here; a reader would see a broken sentence. */
function expectSayable<M extends string>(rule: Rule<M>, { message, data, evidence }: FindingDraft<M>): void {
  const words = Object.fromEntries(Object.entries(data).map(([key, datum]) => [key, spoken(datum)]));
  for (const text of Object.values(rule.texts[message])) {
    for (const locale of localeSchema.options) {
      const all = { ...lawWords('se', locale), ...words };
      const sentence = new IntlMessageFormat(text[locale], locale, undefined, { ignoreTag: true }).format(all);
      expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
    }
  }
  expect(evidence.length === 0).toBe(rule.needsNoVisit === true);
  expect(() => evidenceSchema.array().parse(evidence)).not.toThrow();
}

function spoken(datum: Datum): string | number {
  if (typeof datum !== 'object') return datum;
  return 'terms' in datum ? datum.terms.join(', ') : `${datum.seconds} s`;
}
