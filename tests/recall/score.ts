/** What was found of what was true. Complete when all three are equal. */
export interface Score {
  readonly truth: number;
  readonly recorded: number;
  readonly matched: number;
  /** What is in one list alone, for whoever has to find out why. */
  readonly missed: readonly string[];
  readonly surplus: readonly string[];
}

/** Compares two lists in which the same thing may stand several times. */
export function scoreOf(truth: readonly string[], recorded: readonly string[]): Score {
  const surplus = [...recorded];
  const missed = truth.filter((one) => {
    const at = surplus.indexOf(one);
    if (at !== -1) surplus.splice(at, 1);
    return at === -1;
  });
  return { truth: truth.length, recorded: recorded.length, matched: truth.length - missed.length, missed, surplus };
}

export function isComplete({ missed, surplus }: Score): boolean {
  return missed.length === 0 && surplus.length === 0;
}
