import { wayOfVisit } from '../../core/classify/way-of-visit.ts';
import type { Run } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';

type Conditions = Pick<Run, 'scenario'> & { readonly environment: Pick<Run['environment'], 'gpc'> };

/** Visits that were made in the same way, in the order of their first. */
export function visitsAlike<R extends Conditions>(runs: readonly R[]): readonly (readonly [R, ...R[]])[] {
  const alike = Map.groupBy(runs, wayOfVisit);
  return [...alike.values()].flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest] as const]));
}

/** “Säger nej”: what the visitor did, and what the browser asked for. */
export function wayInWords({ scenario, environment }: Conditions, { t }: Translator): string {
  return scenario === 'ignore' && environment.gpc ? t('scenario.gpc') : t(`scenario.${scenario}`);
}

/** “Säger nej”; of visits that were repeated “Säger nej, besök 2 av 3”. */
export function visitName(run: Conditions & Pick<Run, 'repetition'>, translator: Translator): string {
  const scenario = wayInWords(run, translator);
  return run.repetition === null ? scenario : translator.t('visit.numbered', { scenario, ...run.repetition });
}
