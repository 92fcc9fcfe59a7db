// What each visit saw of the site, and what kept it from seeing more: stated one by one, so that nothing passes in silence.
import type { Report } from '../../core/schema/report.ts';
import type { Run } from '../../core/schema/run.ts';
import type { Settling } from '../../core/schema/session.ts';
import type { Translator } from '../../i18n/translator.ts';
import { choicesOf } from './choice-view.ts';
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
  const { validity, environment, looks } = run;
  const { banner } = validity;
  const robot = robotOf(environment);
  const wall = looks.length === 0 ? 'nobody-looked' : (validity.wall ?? 'none');
  const { thirdPartyCookies } = environment;
  const href = screenshotHref(run);
  const fact = (name: string, value: string, isDoubt: boolean): FactView => ({
    name,
    values: [value],
    isDoubt,
    screenshot: null,
  });
  return [
    {
      ...fact(t('validity.banner'), t(`validity.banner.${banner}`), banner === 'not-looked'),
      screenshot: href === null ? null : { href, text: t('visit.screenshot') },
    },
    fact(t('validity.robot'), t(`validity.robot.${robot}`), robot === 'told'),
    fact(t('validity.wall'), t(`validity.wall.${wall}`), wall !== 'none'),
    fact(t('validity.page'), pageWords(run, translator), run.pages.length === 0 || validity.errorStatus !== null),
    fact(t('measured.thirdPartyCookies'), t(`thirdPartyCookies.${thirdPartyCookies}`), thirdPartyCookies !== 'allow'),
    fact(
      t('validity.leftovers'),
      leftoverWords(run, translator),
      validity.leftovers !== 0 || environment.profile === 'used',
    ),
    choiceFact(run, report, translator),
    settlingFact(run, translator),
  ];
}

/** Whether the browser gave itself away as one that a program drives: a site may hide its banner from those. */
function robotOf({ mode, userAgent }: Run['environment']): 'hidden' | 'told' | 'person' {
  if (mode === 'people') return 'person';
  return /headless|\bbot\b/i.test(userAgent) ? 'told' : 'hidden';
}

function pageWords({ pages, validity: { errorStatus } }: Run, { t }: Translator): string {
  if (errorStatus !== null) return t('validity.page.error', { status: errorStatus });
  return t(pages.length === 0 ? 'validity.page.none' : 'validity.page.shown');
}

/** In a profile that had been used, what did not show may have lain there too. */
function leftoverWords({ validity: { leftovers: count }, environment }: Run, { t }: Translator): string {
  return count === 0 && environment.profile === 'used'
    ? t('validity.leftovers.unknown')
    : t('validity.leftovers.count', { count });
}

function choiceFact(run: Run, report: Report, translator: Translator): FactView {
  const { t } = translator;
  const made = choicesOf(run.consent, translator).map(({ sentence }) => sentence);
  const failed = report.problems.find(({ code, run: id }) => code === 'could-not-choose' && id === run.id);
  const isMissed = isNotMade(run) || failed !== undefined;
  const href = failed === undefined ? null : screenshotHref(failed);
  return {
    name: t('column.choice'),
    values: [...made, ...(isMissed ? [t('validity.choice.not-made')] : outcomeWords(run, made.length > 0, translator))],
    isDoubt: isMissed || run.validity.keptChoice === false,
    screenshot: href === null ? null : { href, text: t('problem.screenshot') },
  };
}

function outcomeWords({ validity: { keptChoice } }: Run, isMade: boolean, { t }: Translator): string[] {
  if (!isMade) return [t('validity.choice.not-tried')];
  return keptChoice === null ? [] : [t(keptChoice ? 'validity.choice.kept' : 'validity.choice.forgotten')];
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

/** A choice from an earlier visit stands, whatever this one was to choose. */
function isNotMade({ validity, consent }: Run): boolean {
  return validity.madeChoice === false && !consent.some(({ isEarlier }) => isEarlier);
}

/** Something was still to come when the page was left. */
function isUnfinished({ reason, timersLeft, unanswered }: Settling): boolean {
  return reason === 'deadline' || (reason === 'horizon' && (timersLeft > 0 || unanswered.length > 0));
}
