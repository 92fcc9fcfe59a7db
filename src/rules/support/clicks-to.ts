import type { ChoiceKind } from '../../core/schema/consent.ts';
import type { Run } from '../../core/schema/run.ts';

/** The time of a choice is taken just before its press, which reaches the page a little later. */
const pressLagMs = 1_000;

/** Fewest presses in the banner by which the first choice of a visit was made; null where none was watched. */
export function clicksTo(runs: readonly Run[], choice: ChoiceKind): number | null {
  const counts = runs.flatMap(({ consent: [first], signals }) => {
    const { atMs = null, isEarlier = true } = first?.choice === choice ? first : {};
    if (atMs === null || isEarlier) return [];
    const clicks = signals.filter(({ source, role }) => source === 'click' && role !== null);
    return clicks.filter((click) => click.atMs <= atMs + pressLagMs).length;
  });
  const watched = counts.filter((count) => count > 0);
  return watched.length === 0 ? null : Math.min(...watched);
}
