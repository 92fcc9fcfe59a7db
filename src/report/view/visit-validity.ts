// What each visit saw of the site, and what kept it from seeing more: stated one by one, so that nothing passes in silence.
import type { Report } from '../../core/schema/report.ts';
import type { Run } from '../../core/schema/run.ts';
import type { Settling } from '../../core/schema/session.ts';
import type { Translator } from '../../i18n/translator.ts';
import { choicesOf } from './choice-view.ts';
import { type RunValidity, runValidity } from './run-validity.ts';
import { screenshotHref } from './screenshot-href.ts';
import { settlingWords } from './settling-words.ts';
import { visitName } from './visit-name.ts';

export interface VisitValidityView {
  readonly id: string;
  readonly name: string;
  /** “varade 8 s”. */
  readonly lasted: string;
  /** How many of the facts weaken what the visit shows, in words. */
  readonly verdict: string;
  readonly facts: readonly FactView[];
}

export interface FactView {
  readonly name: string;
  /** A line each. */
  readonly values: readonly string[];
  /** Weakens what the visit shows. */
  readonly isDoubt: boolean;
  /** A picture of the page, beside the report. */
  readonly screenshot: { readonly href: string; readonly text: string } | null;
}

export function visitValidity(report: Report, translator: Translator): readonly VisitValidityView[] {
  return report.runs.map((run) => {
    const facts = factsOf(run, report, translator);
    const doubts = facts.filter(({ isDoubt }) => isDoubt).length;
    const { t, offset } = translator;
    return {
      id: run.id,
      name: visitName(run, translator),
      lasted: run.endedMs === null ? t('measured.unended') : t('measured.lasted', { time: offset(run.endedMs) }),
      verdict: t('validity.verdict', { doubts }),
      facts,
    };
  });
}

function factsOf(run: Run, report: Report, translator: Translator): readonly FactView[] {
  const { t } = translator;
  const seen = runValidity(run);
  const { banner, wall, robot, thirdPartyCookies } = seen;
  const fact = (name: string, value: string, isDoubt: boolean): FactView => ({
    name,
    values: [value],
    isDoubt,
    screenshot: null,
  });
  return [
    fact(t('validity.banner'), t(`validity.banner.${banner}`), banner === 'nobody-looked'),
    fact(t('validity.robot'), t(`validity.robot.${robot}`), robot === 'told'),
    fact(t('validity.wall'), t(`validity.wall.${wall}`), wall !== 'none'),
    fact(t('validity.page'), pageWords(seen.page, translator), seen.page.kind !== 'shown'),
    fact(t('measured.thirdPartyCookies'), t(`thirdPartyCookies.${thirdPartyCookies}`), thirdPartyCookies !== 'allow'),
    fact(t('validity.leftovers'), leftoverWords(seen.leftovers, translator), seen.leftovers !== 0),
    choiceFact(run, report, seen.choice, translator),
    settlingFact(run, translator),
  ];
}

function pageWords(page: RunValidity['page'], { t }: Translator): string {
  return page.kind === 'error' ? t('validity.page.error', { status: page.status }) : t(`validity.page.${page.kind}`);
}

function leftoverWords(count: number | null, { t }: Translator): string {
  return count === null ? t('validity.leftovers.unknown') : t('validity.leftovers.count', { count });
}

function choiceFact(run: Run, report: Report, choice: RunValidity['choice'], translator: Translator): FactView {
  const { t } = translator;
  const made = choicesOf(run.consent, translator).map(({ sentence }) => sentence);
  const failed = report.problems.find(({ code, run: id }) => code === 'could-not-choose' && id === run.id);
  const href = failed === undefined ? null : screenshotHref(failed);
  return {
    name: t('column.choice'),
    values: [...made, ...(choice === 'made' || choice === 'earlier' ? [] : [t(`validity.choice.${choice}`)])],
    isDoubt: choice === 'not-made' || failed !== undefined,
    screenshot: href === null ? null : { href, text: t('problem.screenshot') },
  };
}

function settlingFact({ settlings, environment }: Run, translator: Translator): FactView {
  const { t } = translator;
  const isAudit = environment.mode === 'audit';
  return {
    name: t('validity.watched'),
    values:
      settlings.length > 0
        ? settlings.map((one) => settlingWords(one, translator))
        : [t(isAudit ? 'validity.watched.unknown' : 'validity.watched.person')],
    isDoubt: isAudit && (settlings.length === 0 || settlings.some(isUnfinished)),
    screenshot: null,
  };
}

/** Something was still to come when the page was left. */
function isUnfinished({ reason, timersLeft, unanswered }: Settling): boolean {
  return reason === 'deadline' || (reason === 'horizon' && (timersLeft > 0 || unanswered.length > 0));
}
