// Findings worst first, those of one kind together: what they share is said once. What the baseline accepts comes last.
import type { Rule } from '../../core/audit/rule.ts';
import { compareText } from '../../core/compare-text.ts';
import type { ProfileId } from '../../core/schema/profile-id.ts';
import type { Finding, Regime, Report, Severity } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { anchor } from './anchor.ts';
import { jointWhy } from './finding-text.ts';
import { type FindingView, findingView } from './finding-view.ts';
import { regimeWords } from './regime-words.ts';
import { type RemedyView, remedyViews } from './remedies.ts';
import { someOf } from './some-of.ts';
import type { SubjectFacts } from './subject-facts.ts';

export interface FindingGroupView {
  readonly anchor: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly severityWord: string;
  /** By the baseline, all of them. */
  readonly areAccepted: boolean;
  /** Against what, and who supervises it. */
  readonly regime: string;
  /** Said once where that can be; else null, and each finding says its own. */
  readonly why: string | null;
  readonly fix: string | null;
  /** What to do about them all: the first finding’s advice, and which others need the same. Empty where a rule has none. */
  readonly advice: string;
  readonly also: string | null;
  /** Settings that are known to stop it, in plugins, containers and services that the evidence names. */
  readonly remedies: readonly RemedyView[];
  /** The findings differ in names alone: name and facts say of each what its sentence says. */
  readonly areNames: boolean;
  readonly findings: readonly FindingView[];
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const regimes: readonly Regime[] = ['lek', 'gdpr', 'security', 'policy'];

export function findingGroups(
  report: Report,
  rules: readonly Rule[],
  facts: SubjectFacts,
  translator: Translator,
): readonly FindingGroupView[] {
  const byKind = Map.groupBy(report.findings, (finding) => JSON.stringify(kindOf(finding)));
  return [...byKind.values()].toSorted(byUrgency).map((findings) => {
    const rule = rules.find(({ id }) => id === findings[0]?.rule);
    return groupView(
      findings.map((finding) => findingView(finding, report, rule, facts, translator)),
      findings,
      rule,
      report.profile,
      translator,
    );
  });
}

/** Accepted findings are a kind of their own: what is said of the others would else be said of them. */
function kindOf({ rule, message, severity, exception }: Finding): readonly string[] {
  return [rule, message, severity, ...(exception === undefined ? [] : ['accepted'])];
}

function byUrgency(a: readonly Finding[], b: readonly Finding[]): number {
  const [first, second] = [a[0], b[0]];
  if (!first || !second) return 0;
  return (
    Number(first.exception !== undefined) - Number(second.exception !== undefined) ||
    severities.indexOf(first.severity) - severities.indexOf(second.severity) ||
    regimes.indexOf(first.regime) - regimes.indexOf(second.regime) ||
    b.length - a.length ||
    compareText(first.id, second.id)
  );
}

function groupView(
  views: readonly FindingView[],
  findings: readonly Finding[],
  rule: Rule | undefined,
  profile: ProfileId,
  translator: Translator,
): FindingGroupView {
  const { t, locale } = translator;
  const [first] = findings;
  const sorted = views.toSorted((a, b) => compareText(a.subject, b.subject));
  const [shown, ...others] = sorted;
  if (!first || !shown) throw new Error('A group of findings holds at least one');
  const fix = shared(sorted, (view) => view.fix);
  const areAccepted = first.exception !== undefined;
  const severity = t(`severity.${first.severity}`);
  const names = [...new Set((fix === null ? others : sorted).map(({ subject }) => subject))];
  return {
    anchor: anchor('group', JSON.stringify(kindOf(first))),
    rule: first.rule,
    title: rule?.title[locale] ?? first.rule,
    severity: first.severity,
    severityWord: areAccepted ? t('findings.acceptedKind', { severity }) : severity,
    areAccepted,
    regime: regimeWords(first.regime, profile, translator),
    why: shared(sorted, (view) => view.why) ?? jointWhy(findings, rule, profile, translator),
    fix,
    advice: shown.fix,
    also:
      others.length === 0 || names.length === 0
        ? null
        : t(fix === null ? 'steps.same' : 'steps.concerns', { names: someOf(names, translator) }),
    remedies: remedyViews(findings, translator),
    areNames:
      findings.length > 1 &&
      findings.every(({ data }) => Object.values(data).every((datum) => typeof datum === 'string')),
    findings: sorted,
  };
}

/** What all say; null where two differ. */
function shared(views: readonly FindingView[], textOf: (view: FindingView) => string): string | null {
  const [first] = views;
  const text = first === undefined ? null : textOf(first);
  return views.every((view) => textOf(view) === text) ? text : null;
}
