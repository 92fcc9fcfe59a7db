// What kept the audit from seeing everything, in one sentence each. Its `detail` is technical text and stays apart.
import type { Problem, Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { screenshotHref } from './screenshot-href.ts';
import { wayInWords } from './visit-name.ts';

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
  const visitOf = ({ run: id, scenario }: Problem) =>
    runs.find((run) => run.id === id) ?? runs.find((run) => run.scenario === scenario);
  const nameOf = (problem: Problem) => {
    const visit = visitOf(problem);
    if (problem.scenario === null) return null;
    return visit === undefined ? translator.t(`scenario.${problem.scenario}`) : wayInWords(visit, translator);
  };
  const alike = Map.groupBy(problems, (problem) => JSON.stringify([problem.code, nameOf(problem), problem.url]));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const of = visitOf(first)?.repetition?.of ?? 1;
    const seen = new Set(group.map(({ run }, index) => run ?? index)).size;
    const text = problemText(first, nameOf(first), translator);
    const said = of === 1 ? text : translator.t('problem.inVisits', { text, seen, of });
    const screenshot = group.map(screenshotHref).find((href) => href !== null) ?? null;
    return [{ code: first.code, text: said, detail: first.detail, screenshot }];
  });
}

function problemText({ code, url }: Problem, scenario: string | null, { t }: Translator): string {
  const text = t(`problem.${code}`, { url: url ?? t('problem.thePage') });
  return scenario === null ? text : t('problem.inScenario', { text, scenario });
}
