// What could not be seen, from what broke to what no visit can show.
import type { Rule } from '../../core/audit/rule.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { aliasLimits } from './alias-limits.ts';
import { missingText } from './headline.ts';
import { type ProblemView, problemViews } from './problems.ts';
import { ruleTitle } from './rule-title.ts';
import { visitName } from './visit-name.ts';

export interface LimitView {
  readonly text: string;
  /** Technical text for whoever looks for the cause. */
  readonly detail: string | null;
  /** File beside the report that shows it. */
  readonly screenshot?: { readonly href: string; readonly text: string };
}

export function limits(report: Report, rules: readonly Rule[], translator: Translator): readonly LimitView[] {
  const { t } = translator;
  return [
    ...problemViews(report, translator).map((problem) => ofProblem(problem, translator)),
    ...ofEnvironment(report, translator),
    ...ofChoices(report, translator),
    ...ofRecording(report, translator),
    ...aliasLimits(report.runs, translator).map((text) => ({ text, detail: null })),
    ...ofRules(report, rules, translator),
    { text: t('limit.always'), detail: null },
  ];
}

function ofProblem({ text, detail, screenshot }: ProblemView, { t }: Translator): LimitView {
  const view = { text, detail: detail || null };
  return screenshot === null ? view : { ...view, screenshot: { href: screenshot, text: t('problem.screenshot') } };
}

function ofEnvironment({ environment }: Report, { t }: Translator): readonly LimitView[] {
  const { thirdPartyCookies, hostAccess, profile, probing } = environment;
  const texts = [
    thirdPartyCookies === 'block' ? t('limit.thirdPartyCookies') : null,
    hostAccess === 'site-only' ? t('limit.siteOnly') : null,
    profile === 'used' ? t('limit.usedProfile') : null,
    probing ? null : t('limit.probing'),
  ];
  return texts.filter((text) => text !== null).map((text) => ({ text, detail: null }));
}

function ofChoices({ runs, environment }: Report, { t }: Translator): readonly LimitView[] {
  const wasNoneTried = environment.mode === 'audit' && runs.every(({ scenario }) => scenario === 'ignore');
  return wasNoneTried ? [{ text: t('limit.noChoiceTried'), detail: null }] : [];
}

function ofRecording({ runs }: Report, translator: Translator): readonly LimitView[] {
  const { t, offset } = translator;
  return runs.flatMap((run) => {
    const { gaps, selfCheck } = run;
    const scenario = visitName(run, translator);
    const broken = gaps.map(({ cause, detail, atMs }) => ({
      text: t('limit.gap', { scenario, time: offset(atMs), cause: t(`gap.${cause}`) }),
      detail: detail || null,
    }));
    const missed = (selfCheck?.missed ?? []).map(({ name, domain }) => ({
      text: t('limit.missed', { scenario, name, domain }),
      detail: null,
    }));
    return [...broken, ...missed];
  });
}

function ofRules({ outcomes }: Report, rules: readonly Rule[], translator: Translator): readonly LimitView[] {
  const { t, list } = translator;
  return outcomes.flatMap(({ rule: id, outcome, missing, error }) => {
    const rule = ruleTitle(id, rules, translator);
    if (outcome === 'failed') return [{ text: t('limit.failed', { rule }), detail: error }];
    if (outcome !== 'undecided') return [];
    return [
      {
        text: t('limit.undecided', { rule, reasons: list(missing.map((one) => missingText(one, translator))) }),
        detail: null,
      },
    ];
  });
}
