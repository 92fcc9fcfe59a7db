// The report for CI servers, in the form of JUnit that they read: a suite for each law or text that rules hold the site
// to, a case for each rule; what the baseline accepts fails none. What kept the audit from seeing is an error of a suite of its
// own, so that no half audit looks whole.
import type { Rule } from '../../core/audit/rule.ts';
import type { ProfileId } from '../../core/schema/profile-id.ts';
import type { Finding, Outcome, Regime, Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { isoTime } from '../iso-time.ts';
import { findingText } from '../view/finding-text.ts';
import { missingText } from '../view/headline.ts';
import { problemViews } from '../view/problems.ts';
import { regimeWords } from '../view/regime-words.ts';
import { ruleTitle } from '../view/rule-title.ts';
import { suiteElement, type TestCase } from './suite.ts';
import { element } from './xml.ts';

const regimes: readonly Regime[] = ['lek', 'gdpr', 'security', 'policy'];

/** Of one rule; the others are told by their number. */
const mostFindings = 200;

export function renderJunit(report: Report, rules: readonly Rule[], translator: Translator): string {
  const { runs, site } = report;
  const byRegime = Map.groupBy(report.outcomes, ({ rule }) => regimeOf(rule, report, rules));
  const findings = Map.groupBy(report.findings, ({ rule }) => rule);
  const started = runs.map(({ startedAtMs }) => startedAtMs).reduce((a, b) => Math.min(a, b), Infinity);
  const suites = [
    { name: translator.t('junit.visits'), cases: visitCases(report, translator) },
    ...regimes.map((regime) => ({
      name: regimeWords(regime, report.profile, translator),
      cases: (byRegime.get(regime) ?? []).map((outcome) =>
        ruleCase(outcome, findings.get(outcome.rule) ?? [], report.profile, rules, translator),
      ),
    })),
  ].filter(({ cases }) => cases.length > 0);
  const place = { host: site.host, timestamp: isoTime(started)?.slice(0, 19) ?? null };
  const all = suites.flatMap(({ cases }) => cases);
  const count = (kind: TestCase['result']['kind']) => all.filter(({ result }) => result.kind === kind).length;
  const counts = { tests: all.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
  const root = element(
    'testsuites',
    { name: `Kakvakt ${site.host}`, ...counts, time: 0 },
    suites.map((suite) => suiteElement(suite, place)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function regimeOf(id: string, { findings }: Report, rules: readonly Rule[]): Regime {
  const known = rules.find((rule) => rule.id === id) ?? findings.find(({ rule }) => rule === id);
  return known?.regime ?? 'policy';
}

/** A site that asks for nothing is seen whole: that is no error. */
function visitCases(report: Report, translator: Translator): readonly TestCase[] {
  const problems = problemViews(report, translator).filter(({ code }) => code !== 'no-banner');
  if (problems.length === 0)
    return [{ name: translator.t('junit.seenWhole'), result: { kind: 'passed', message: '', lines: [] } }];
  return problems.map(({ code, text, detail }) => ({
    name: code,
    result: { kind: 'error', type: code, message: text, lines: detail === '' ? [text] : [text, detail] },
  }));
}

function ruleCase(
  { rule: id, outcome, missing, error }: Outcome,
  found: readonly Finding[],
  profile: ProfileId,
  rules: readonly Rule[],
  translator: Translator,
): TestCase {
  const { t, list } = translator;
  const name = `${id}: ${ruleTitle(id, rules, translator)}`;
  switch (outcome) {
    case 'clear':
      return { name, result: { kind: 'passed', message: '', lines: [] } };
    case 'undecided': {
      const message = t('junit.undecided', { reasons: list(missing.map((one) => missingText(one, translator))) });
      return { name, result: { kind: 'skipped', message, lines: [] } };
    }
    case 'failed':
      return { name, result: { kind: 'error', type: 'rule', message: error ?? '', lines: [error ?? ''] } };
    default:
      return { name, ...findingsResult(found, (those) => told(id, those, profile, rules, translator), translator) };
  }
}

/** A failure of what nobody accepted; what the baseline accepts stands beside it, or is skipped where there is nothing else. */
function findingsResult(
  found: readonly Finding[],
  linesOf: (findings: readonly Finding[]) => readonly string[],
  { t }: Translator,
): Pick<TestCase, 'result' | 'output'> {
  const accepted = found.filter(({ exception }) => exception !== undefined);
  const left = found.filter(({ exception }) => exception === undefined);
  const message = t('junit.accepted', { count: accepted.length });
  if (accepted.length > 0 && left.length === 0) {
    return { result: { kind: 'skipped', message, lines: linesOf(accepted) } };
  }
  return {
    result: {
      kind: 'failure',
      // Worst first, as they are sorted: the first one's severity is the rule's.
      type: left[0]?.severity ?? 'info',
      message: t('words.findings', { count: left.length }),
      lines: linesOf(left),
    },
    output: accepted.length === 0 ? [] : [message, ...linesOf(accepted)],
  };
}

function told(
  id: string,
  found: readonly Finding[],
  profile: ProfileId,
  rules: readonly Rule[],
  translator: Translator,
): readonly string[] {
  const { t } = translator;
  const rule = rules.find((one) => one.id === id);
  const shown = found.slice(0, mostFindings).map((finding) => {
    const { what, fix } = findingText(finding, rule, profile, translator);
    const next = finding.exception === undefined ? fix : t('findings.accepted', finding.exception);
    return `${t(`severity.${finding.severity}`)}: ${what} ${next}`.trim();
  });
  const left = found.length - shown.length;
  return left > 0 ? [...shown, t('list.rest', { count: left })] : shown;
}
