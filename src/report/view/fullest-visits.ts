import { wayOfVisit } from '../../core/classify/way-of-visit.ts';
import type { Run } from '../../core/schema/run.ts';

/**
 * Of each scenario what its fullest visit shows, for what is added up: a sum over visits that were made again and again
 * would grow with every round.
 *
 * @param weight Of one thing, where it stands for several.
 */
export function ofFullestVisits<T extends { readonly run: Run }>(
  seen: readonly T[],
  weight: (one: T) => number = () => 1,
): readonly T[] {
  if (seen.length < 2) return seen;
  const alike = Map.groupBy(seen, ({ run }) => wayOfVisit(run));
  return [...alike.values()].flatMap((ofScenario) => {
    const visits = [...Map.groupBy(ofScenario, ({ run }) => run).values()];
    return visits.reduce((fullest, visit) => (total(visit, weight) > total(fullest, weight) ? visit : fullest));
  });
}

function total<T>(visit: readonly T[], weight: (one: T) => number): number {
  return visit.reduce((sum, one) => sum + weight(one), 0);
}
