import { compareText } from '../compare-text.ts';
import type { Policy } from '../schema/policy.ts';
import type { CitedStatement, Finding } from '../schema/report.ts';

/** What the policy says that any finding goes against, so that the report can be read without the policy file. */
export function citedStatements(findings: readonly Finding[], { statements }: Policy): CitedStatement[] {
  const cited = new Set(findings.flatMap(({ statement }) => statement ?? []));
  return statements
    .filter(({ id }) => cited.has(id))
    .map(({ id, section, paraphrase, link }) => ({ id, section, paraphrase, link }))
    .toSorted((a, b) => compareText(a.id, b.id));
}
