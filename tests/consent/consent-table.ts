/** What came of one tool or banner. */
export interface ConsentRow {
  readonly id: string;
  readonly facts: ConsentFacts;
}

/** true and false as it was; null where even a person could not. */
export interface ConsentFacts {
  /** The page was seen to ask. */
  readonly detected: boolean;
  /** The choice was made, proven, and is what the site remembers. */
  readonly accepted: boolean | null;
  readonly rejected: boolean | null;
  readonly withdrawn: boolean | null;
  /** Everything recorded falls on that side of each choice on which the server or the jar saw it. */
  readonly phases: boolean;
}

const columns = ['detected', 'accepted', 'rejected', 'withdrawn', 'phases'] as const;

/** One line for each, and how many of those that can. */
export function consentTable(rows: readonly ConsentRow[], of: string): string {
  const lines = rows.map(({ id, facts }) => [id, ...columns.map((column) => word(facts[column]))]);
  const all = columns.map((column) => {
    const told = rows.map(({ facts }) => facts[column]).filter((fact) => fact !== null);
    return `${told.filter(Boolean).length} of ${told.length}`;
  });
  return table([[of, ...columns], ...lines, ['all', ...all]]);
}

function word(fact: boolean | null): string {
  return fact === null ? '–' : fact ? 'yes' : 'no';
}

function table(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const padded = lines.map((line) => line.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '));
  return padded.map((line) => line.trimEnd()).join('\n');
}
