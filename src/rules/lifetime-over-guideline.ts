// Cookies of statistics, and memories of the choice, that live longer than an authority's guideline.
import { defineRule } from '../core/audit/rule.ts';
import type { RunCookie } from '../core/schema/run.ts';
import { draft } from './support/draft.ts';
import { lifetime } from './support/lifetime.ts';
import { forCookies, missingEvidence } from './support/missing-evidence.ts';
import { observedCookies } from './support/observed.ts';
import { verdict } from './support/verdict.ts';

const french = {
  sv: 'Riktlinjen är den franska tillsynens (CNIL) och gäller i Frankrike; på andra håll är den ett mått att jämföra med.',
  en: 'The guideline is that of the French supervisor (CNIL) and holds in France; elsewhere it is a measure to compare with.',
};

export const lifetimeOverGuideline = defineRule({
  id: 'lifetime-over-guideline',
  title: { sv: 'Längre lagringstid än riktlinjen', en: 'Longer lifetime than the guideline' },
  severity: 'info',
  regime: 'lek',
  texts: {
    statistics: {
      what: {
        sv: 'Kakan {name}, som är till för statistik, är satt att sparas i {lifetime}. Riktlinjen är högst {months, number} månader.',
        en: 'The cookie {name}, which serves statistics, is set to be kept for {lifetime}. The guideline is {months, number} months at most.',
      },
      why: {
        sv: `Ju längre ett id lever, desto mer berättar det om en och samma besökare. ${french.sv}`,
        en: `The longer an identifier lives, the more it tells of one visitor. ${french.en}`,
      },
      fix: {
        sv: 'Korta lagringstiden i statistikverktygets inställningar, och spara det insamlade i högst {dataMonths, number} månader.',
        en: 'Shorten the lifetime in the settings of the statistics tool, and keep what it gathers for {dataMonths, number} months at most.',
      },
    },
    slides: {
      what: {
        sv: 'Kakan {name}, som är till för statistik, fick ny lagringstid, {lifetime}, när den skrevs igen under besöket.',
        en: 'The cookie {name}, which serves statistics, got a new lifetime, {lifetime}, when it was written again during the visit.',
      },
      why: {
        sv: `Den som kommer tillbaka då och då blir aldrig av med den. Enligt riktlinjen ska tiden inte börja om vid ett nytt besök. ${french.sv}`,
        en: `Whoever comes back now and then never loses it. By the guideline the time should not begin anew with another visit. ${french.en}`,
      },
      fix: {
        sv: 'Stäng av förlängningen där verktyget ställs in; i Google Analytics heter det cookie_update.',
        en: 'Switch off the renewal where the tool is set up; in Google Analytics it is called cookie_update.',
      },
    },
    choice: {
      what: {
        sv: '{name} minns besökarens val i {lifetime}. Riktlinjen är att fråga igen efter {months, number} månader.',
        en: '{name} remembers the visitor’s choice for {lifetime}. The guideline is to ask again after {months, number} months.',
      },
      why: {
        sv: `Man glömmer vad man har svarat. Att fråga igen efter en tid är god sed, inget krav. ${french.sv}`,
        en: `People forget what they answered. To ask again after a while is good practice, and no requirement. ${french.en}`,
      },
      fix: {
        sv: 'Ställ in samtyckesverktyget på att fråga igen efter {months, number} månader, lika länge efter ett nej som efter ett ja.',
        en: 'Set the consent tool to ask again after {months, number} months, as long after a no as after a yes.',
      },
    },
  },
  check({ runs, profile: { guideline } }) {
    const { severity, statistics, statisticsData, choice } = guideline;
    const asked = (cookie: RunCookie) => lifetime(cookie).askedSeconds;
    const long = observedCookies(runs, (cookie) => isForStatistics(cookie) && asked(cookie) > statistics.seconds);
    const sliding = observedCookies(runs, (cookie) => isForStatistics(cookie) && slides(cookie));
    const longest = choice?.seconds ?? Number.POSITIVE_INFINITY;
    const choices = observedCookies(runs, (cookie) => cookie.value.consent !== undefined && asked(cookie) > longest);
    const dataOf = (cookie: RunCookie) => ({ name: cookie.name, lifetime: { seconds: asked(cookie) } });
    const bounds = { months: statistics.months, dataMonths: statisticsData.months };
    return verdict(
      [
        ...long.map((seen) => draft('statistics', seen, { ...dataOf(seen.item), ...bounds }, { severity })),
        ...sliding.map((seen) => draft('slides', seen, dataOf(seen.item), { severity })),
        ...choices.map((seen) =>
          draft('choice', seen, { ...dataOf(seen.item), months: choice?.months ?? 0 }, { severity }),
        ),
      ],
      missingEvidence(runs, forCookies),
    );
  },
});

/** By the policy's word, else by what its name is known for alone. */
function isForStatistics({ purpose, known }: RunCookie): boolean {
  if (purpose !== 'unknown') return purpose === 'statistics';
  return known !== null && known.confidence !== 'guess' && known.purposes.every((one) => one === 'statistics');
}

/** Readings of one lifetime may differ by two seconds (see core/record/lifetimes.ts): writes closer than this tell nothing. */
const leastApartSeconds = 5;
const toleranceSeconds = 2;
/** Half an hour from the latest page on holds one visit together, and knows nobody on the next. */
const longestVisitSeconds = 86_400;

/** A later write gave it as long again as the first, and not what was left of it. */
function slides({ duration, lifetimes: [first], writesAtMs }: RunCookie): boolean {
  const lastMs = writesAtMs.at(-1);
  if (duration.kind === 'session' || first === undefined || lastMs === undefined) return false;
  if (first.storedSeconds === null || first.storedSeconds <= longestVisitSeconds) return false;
  if ((lastMs - first.atMs) / 1000 < leastApartSeconds) return false;
  return Math.abs(duration.storedSeconds - first.storedSeconds) <= toleranceSeconds;
}
