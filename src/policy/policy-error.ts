import type { Locale, Localized } from '../core/schema/text.ts';
import { harmless } from './harmless.ts';
import { issueWords } from './issue-words.ts';

/** One thing wrong in a policy file: where, what, and what would be right. */
export interface PolicyIssue {
  /** Path inside the file, such as `declarations[3].purpose`; empty for the file as a whole. */
  readonly path: string;
  /** From 1; null where the file could not be read at all. */
  readonly line: number | null;
  readonly problem: Localized;
  readonly expected: Localized;
}

const shown = 10;

/** A policy file that cannot be used as it is. The message names every place, for a person to mend. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly where: string;
  readonly issues: readonly PolicyIssue[];

  constructor(where: string, issues: readonly PolicyIssue[], options?: ErrorOptions) {
    super(policyErrorText({ where, issues }, 'en'), options);
    this.where = where;
    this.issues = issues;
  }
}

/** Line by line, with nothing in it that could repaint a terminal or turn a sentence round. */
export function policyErrorText({ where, issues }: Pick<PolicyError, 'where' | 'issues'>, locale: Locale): string {
  const lines = issues.slice(0, shown).map((issue) => lineOf(where, issue, locale));
  const more = issues.length - lines.length;
  const rest = { sv: `… och ${more} till i ${harmless(where)}`, en: `… and ${more} more in ${harmless(where)}` };
  return [...lines, ...(more > 0 ? [rest[locale]] : [])].join('\n');
}

function lineOf(where: string, { path, line, problem, expected }: PolicyIssue, locale: Locale): string {
  const place = harmless(line === null ? where : `${where}:${line}`);
  const subject = path === '' ? issueWords.theFile[locale] : harmless(path);
  return `${place}: ${subject} ${problem[locale]}. ${expected[locale]}`;
}
