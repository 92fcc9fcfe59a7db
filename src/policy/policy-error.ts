/** One thing wrong in a policy file: where, what, and what would be right. */
export interface PolicyIssue {
  /** Path inside the file, such as `declarations[3].purpose`; empty for the file as a whole. */
  readonly path: string;
  /** From 1; null where the file could not be read at all. */
  readonly line: number | null;
  readonly problem: string;
  readonly expected: string;
}

const shown = 10;

/** A policy file that cannot be used as it is. The message names every place, for a person to mend. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly issues: readonly PolicyIssue[];

  constructor(where: string, issues: readonly PolicyIssue[], options?: ErrorOptions) {
    super(messageOf(where, issues), options);
    this.issues = issues;
  }
}

function messageOf(where: string, issues: readonly PolicyIssue[]): string {
  const lines = issues.slice(0, shown).map((issue) => lineOf(where, issue));
  const rest = issues.length - lines.length;
  return [...lines, ...(rest > 0 ? [`… and ${rest} more in ${where}`] : [])].join('\n');
}

function lineOf(where: string, { path, line, problem, expected }: PolicyIssue): string {
  const place = line === null ? where : `${where}:${line}`;
  return `${place}: ${path === '' ? 'the file' : path} ${problem}. ${expected}`;
}
