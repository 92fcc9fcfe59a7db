import type { Run } from '../../core/schema/run.ts';

/** Something that visits of one scenario show, taken from the first that does. */
export interface Once<T> {
  readonly run: Run;
  readonly one: T;
  /** How many of them show it. */
  readonly seen: number;
}

/** What the visits show, each thing once. */
export function onceEach<T>(
  visits: readonly Run[],
  of: (run: Run) => readonly T[],
  keyOf: (one: T) => string,
): readonly Once<T>[] {
  const sightings = visits.flatMap((run) => of(run).map((one) => ({ run, one })));
  return [...Map.groupBy(sightings, ({ one }) => keyOf(one)).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, seen: new Set(group.map(({ run }) => run)).size }];
  });
}
