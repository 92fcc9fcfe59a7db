import { policySchema } from '../core/schema/policy.ts';
import type { z } from '../core/schema/zod.ts';
import { type DescribedIssue, describeIssue } from './describe-issue.ts';
import { issueWords, orNull } from './issue-words.ts';

/** The issues in words. Of what is missing, it says where null would do, which the schema's own issues leave out. */
export function describeWithNull(issues: readonly z.core.$ZodIssue[], root: unknown): DescribedIssue[] {
  const described = issues.flatMap((issue) => describeIssue(issue, root));
  const missing = described.filter(isMissing);
  if (missing.length === 0) return described;
  const filled = structuredClone(root);
  for (const { path } of missing) setNull(filled, path);
  const parsed = policySchema.safeParse(filled);
  const stillWrong = new Set((parsed.error?.issues ?? []).map(({ path }) => JSON.stringify(path)));
  return described.map((one) => {
    const isNullable = isMissing(one) && !stillWrong.has(JSON.stringify(one.path));
    return isNullable ? { ...one, expected: orNull(one.expected) } : one;
  });
}

function isMissing({ problem }: DescribedIssue): boolean {
  return problem === issueWords.isMissing;
}

function setNull(root: unknown, path: readonly PropertyKey[]): void {
  const key = path.at(-1);
  const parent = path.slice(0, -1).reduce<unknown>((value, part) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
  }, root);
  if (key !== undefined && typeof parent === 'object' && parent !== null) Reflect.set(parent, key, null);
}
