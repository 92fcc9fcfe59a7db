// Of each scenario how the site asked, what was answered in each visit, and everything that told of it.
import type { Scenario } from '../../core/schema/consent.ts';
import type { Run } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { bannerWords } from './banner-words.ts';
import { choicesOf } from './choice-view.ts';
import { signalTable } from './signal-table.ts';
import type { TableView } from './table-view.ts';
import { visitsAlike, wayInWords } from './visit-name.ts';

export interface ConsentVisitsView {
  readonly heading: string;
  readonly intro: string;
  readonly scenarios: readonly ConsentScenarioView[];
}

export interface ConsentScenarioView {
  readonly scenario: Scenario;
  readonly name: string;
  /** What the banner looked like, a line each; of several visits that saw different things, each with its own. */
  readonly banners: readonly string[];
  readonly visits: readonly ConsentVisitView[];
}

export interface ConsentVisitView {
  readonly id: string;
  /** What was chosen, when, and how we know; says so where nothing was. */
  readonly choices: string;
  readonly signals: TableView | null;
  /** Label of the folded table, or that nothing told. */
  readonly signalsLabel: string;
}

export function consentVisits(runs: readonly Run[], translator: Translator): ConsentVisitsView {
  const { t } = translator;
  return {
    heading: t('consents.heading'),
    intro: t('consents.intro'),
    scenarios: visitsAlike(runs).map((visits) => ({
      scenario: visits[0].scenario,
      name: wayInWords(visits[0], translator),
      banners: bannersOf(visits, translator),
      visits: visits.map((run) => visitView(run, translator)),
    })),
  };
}

function bannersOf(visits: readonly Run[], translator: Translator): readonly string[] {
  const alike = [...Map.groupBy(visits, (run) => bannerWords(run, translator).join(' '))];
  const areNumbered = visits.every(({ repetition }) => repetition !== null);
  if (alike.length === 1 || !areNumbered) return alike.map(([words]) => words);
  return alike.map(([words, seenBy]) => {
    return translator.t('consents.ofVisit', { visit: visitLabel(seenBy, translator), words });
  });
}

function visitView(run: Run, translator: Translator): ConsentVisitView {
  const { t } = translator;
  const choices = choicesOf(run.consent, translator).map(({ sentence }) => sentence);
  const words = choices.length > 0 ? choices.join(' ') : t('consents.noChoice');
  const told = run.signals.length === 0 ? t('signals.none') : t('signals.label', { count: run.signals.length });
  return {
    id: run.id,
    choices: run.repetition === null ? words : t('consents.ofVisit', { visit: visitLabel([run], translator), words }),
    signals: signalTable(run, translator),
    signalsLabel: told,
  };
}

/** “Besök 1 och 3 av 3”. */
function visitLabel(visits: readonly Run[], { t, list }: Translator): string {
  const repetitions = visits.flatMap(({ repetition }) => repetition ?? []);
  const numbers = list(repetitions.map(({ number }) => String(number)));
  return t('visit.number', { count: repetitions.length, numbers, of: repetitions[0]?.of ?? visits.length });
}
