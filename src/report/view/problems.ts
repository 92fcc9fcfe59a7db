// What kept the audit from seeing everything, in one sentence each. Its `detail` is technical text and stays apart.
import type { Problem, Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';

import { screenshotHref } from './screenshot-href.ts';

export interface ProblemView {
  readonly code: Problem['code'];
  readonly text: string;
  readonly detail: string;
  /** File beside the report. */
  readonly screenshot: string | null;
}

/** What went wrong alike in several visits of one scenario is said once, and in how many. */
export function problemViews(
  { problems, runs }: Pick<Report, 'problems' | 'runs'>,
  translator: Translator,
): readonly ProblemView[] {
  const alike = Map.groupBy(problems, ({ code, scenario, url }) => JSON.stringify([code, scenario, url]));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const of = runs.find(({ scenario }) => scenario === first.scenario)?.repetition?.of ?? 1;
    const seen = new Set(group.map(({ run }, index) => run ?? index)).size;
    const text = problemText(first, translator);
    const said = of === 1 ? text : translator.t('problem.inVisits', { text, seen, of });
    const screenshot = group.map(screenshotHref).find((href) => href !== null) ?? null;
    return [{ code: first.code, text: said, detail: first.detail, screenshot }];
  });
}

function problemText({ code, scenario, url }: Problem, { t }: Translator): string {
  const text = t(`problem.${code}`, { url: url ?? t('problem.thePage') });
  return scenario === null ? text : t('problem.inScenario', { text, scenario: t(`scenario.${scenario}`) });
}
