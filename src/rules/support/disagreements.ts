// Two that told of consent and cannot both be right, gathered over the visits that show it.
import { type Contradiction, contradictions, type Statement } from '../../core/consent/contradictions.ts';
import type { Run } from '../../core/schema/run.ts';
import { signalEvidence } from './evidence.ts';
import type { Observed } from './observed.ts';
import { sourceName } from './source-name.ts';

/** One for each pair of sources. Once the visitor has agreed: before that, and after a no, whoever says yes is wrong by itself. */
export function disagreements(runs: readonly Run[]): Observed<Contradiction>[] {
  const found = runs.flatMap((run) => {
    const pairs = contradictions(run).filter(({ granted }) => granted.phase === 'after-accept');
    return pairs.map((pair) => ({ run, pair, id: `${whoSaid(pair.granted)} ≠ ${whoSaid(pair.withheld)}` }));
  });
  return [...Map.groupBy(found, ({ id }) => id)].flatMap(([id, all]) => {
    const [first] = all;
    if (first === undefined) return [];
    const evidence = all.flatMap(({ run, pair }) => [
      signalEvidence(run, pair.granted),
      signalEvidence(run, pair.withheld),
    ]);
    return [{ subject: { kind: 'signal', id, name: id }, item: first.pair, evidence }];
  });
}

/** Who said it, or to whom the page did. */
export function whoSaid({ receiver, source, tool }: Statement): string {
  return receiver ?? sourceName(source, tool);
}
