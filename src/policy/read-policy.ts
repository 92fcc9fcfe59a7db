import { type Policy, policySchema } from '../core/schema/policy.ts';
import { describeWithNull } from './describe-with-null.ts';
import { is, issueWords } from './issue-words.ts';
import { currentForm, readableVersions } from './older-versions/current-form.ts';
import { parseJsonStrictly, type StrictJson, writePath } from './parse-json-strictly.ts';
import { PolicyError, type PolicyIssue } from './policy-error.ts';
import { referenceIssues } from './reference-issues.ts';

/**
 * The policy in a file's text. `where` names the file in errors.
 * @throws PolicyError with everything that is wrong, each with its path, what is there and what would be right
 */
export function readPolicy(text: string, where: string): Policy {
  return policyIn(parseJsonStrictly(text, where), where);
}

/** The same for a file that was taken apart before. */
export function policyIn(json: StrictJson, where: string): Policy {
  requireKnownVersion(json, where);
  const file = currentForm(json.value);
  const parsed = policySchema.safeParse(file);
  const described = parsed.success ? referenceIssues(parsed.data) : describeWithNull(parsed.error.issues, file);
  if (!parsed.success || described.length > 0) {
    const issues = described.map(({ path, ...rest }) => ({ ...rest, path: writePath(path), line: json.lineAt(path) }));
    throw new PolicyError(
      where,
      issues.toSorted((a, b) => a.line - b.line),
    );
  }
  return parsed.data;
}

/** Said before anything else: a file of another version would be wrong in a hundred places, none of them its fault. */
function requireKnownVersion({ value, lineAt }: StrictJson, where: string): void {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'formatVersion')) return;
  const version: unknown = Reflect.get(value, 'formatVersion');
  if (readableVersions.includes(version)) return;
  const issue: PolicyIssue = {
    path: 'formatVersion',
    line: lineAt(['formatVersion']),
    problem: is(JSON.stringify(version)),
    expected: issueWords.knownVersion,
  };
  throw new PolicyError(where, [issue]);
}
