// zod's issues in words for somebody who writes a policy by hand: what is there, and what would be right.
import type { z } from '../core/schema/zod.ts';

type Issue = z.core.$ZodIssue;

export interface DescribedIssue {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
  readonly expected: string;
}

/** One issue may stand for several: of a choice of shapes, the one that was nearest is described. */
export function describeIssue(issue: Issue, root: unknown): DescribedIssue[] {
  const path = issue.path;
  const found = at(root, path);
  const problem = found === undefined ? 'is missing' : `is ${show(found)}`;
  switch (issue.code) {
    case 'invalid_type':
      return [{ path, problem, expected: `Expected ${article(issue.expected)}.` }];
    case 'invalid_value':
      return [
        {
          path,
          problem,
          expected: `Use ${issue.values.length > 1 ? 'one of: ' : ''}${issue.values.map(String).join(', ')}.`,
        },
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        problem: 'is not a known name here',
        expected: 'Correct its spelling, or remove it.',
      }));
    case 'invalid_union':
      return describeUnion(issue, root, problem);
    case 'too_small':
      return [{ path, problem, expected: `Expected at least ${String(issue.minimum)}${unit(issue.origin)}.` }];
    case 'too_big':
      return [{ path, problem, expected: `Expected at most ${String(issue.maximum)}${unit(issue.origin)}.` }];
    case 'invalid_format':
      return [{ path, problem, expected: `Expected ${formats[issue.format] ?? issue.message}.` }];
    default:
      return [{ path, problem, expected: `${issue.message}.` }];
  }
}

function describeUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  root: unknown,
  problem: string,
): DescribedIssue[] {
  if ('options' in issue && Array.isArray(issue.options)) {
    return [{ path: issue.path, problem, expected: `Use one of: ${issue.options.map(String).join(', ')}.` }];
  }
  const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0];
  if (nearest === undefined) return [{ path: issue.path, problem, expected: `${issue.message}.` }];
  return nearest.flatMap((inner) => describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, root));
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    return Reflect.get(value, part);
  }, root);
}

const shownLength = 60;

function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length <= shownLength ? text : `${text.slice(0, shownLength)}…`;
}

function article(type: string): string {
  const words: Readonly<Record<string, string>> = {
    array: 'a list',
    object: 'an object',
    int: 'a whole number',
    null: 'null',
  };
  return words[type] ?? `a ${type}`;
}

function unit(origin: string): string {
  if (origin === 'string') return ' character(s)';
  return origin === 'array' ? ' entry' : '';
}

/** Formats of zod's own; for a pattern, the schema says in words what it wants. */
const formats: Readonly<Record<string, string>> = {
  url: 'an address such as "https://shop.test/policy"',
  date: 'a date such as "2026-11-22"',
};
