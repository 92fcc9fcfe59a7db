// zod's issues in words for somebody who writes a policy by hand: what is there, and what would be right.
import type { Localized } from '../core/schema/text.ts';
import type { z } from '../core/schema/zod.ts';
import { expected, is, issueWords, useOneOf } from './issue-words.ts';

type Issue = z.core.$ZodIssue;

export interface DescribedIssue {
  readonly path: readonly PropertyKey[];
  readonly problem: Localized;
  readonly expected: Localized;
}

/** One issue may stand for several: of a choice of shapes, the one that was nearest is described. */
export function describeIssue(issue: Issue, root: unknown): DescribedIssue[] {
  const path = issue.path;
  const found = at(root, path);
  const problem = found === undefined ? issueWords.isMissing : foundIs(found);
  switch (issue.code) {
    case 'invalid_type':
      return [{ path, problem, expected: expected(article(issue.expected)) }];
    case 'invalid_value':
      return [{ path, problem, expected: useOneOf(issue.values.map(String)) }];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        problem: issueWords.unknownName,
        expected: issueWords.correctName,
      }));
    case 'invalid_union':
      return describeUnion(issue, root, problem);
    case 'too_small':
      return [{ path, problem, expected: expected(bound('minst', 'at least', issue.minimum, issue.origin)) }];
    case 'too_big':
      return [{ path, problem, expected: expected(bound('högst', 'at most', issue.maximum, issue.origin)) }];
    case 'invalid_format':
      return [{ path, problem, expected: expected(formats[issue.format] ?? schemaWords(issue.message)) }];
    default:
      return [{ path, problem, expected: expected(schemaWords(issue.message)) }];
  }
}

function describeUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  root: unknown,
  problem: Localized,
): DescribedIssue[] {
  if ('options' in issue && Array.isArray(issue.options)) {
    return [{ path: issue.path, problem, expected: useOneOf(issue.options.map(String)) }];
  }
  const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0];
  if (nearest === undefined) return [{ path: issue.path, problem, expected: expected(schemaWords(issue.message)) }];
  return nearest.flatMap((inner) => describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, root));
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    return Reflect.get(value, part);
  }, root);
}

const shownLength = 60;

function foundIs(value: unknown): Localized {
  if (Array.isArray(value)) {
    return value.length === 0
      ? { sv: 'är en tom lista', en: 'is an empty list' }
      : { sv: 'är en lista', en: 'is a list' };
  }
  if (typeof value === 'object' && value !== null) return { sv: 'är ett objekt', en: 'is an object' };
  const text = JSON.stringify(value);
  return is(text.length <= shownLength ? text : `${text.slice(0, shownLength)}…`);
}

function article(type: string): Localized {
  const words: Readonly<Record<string, Localized>> = {
    array: { sv: 'en lista', en: 'a list' },
    object: { sv: 'ett objekt', en: 'an object' },
    int: { sv: 'ett heltal', en: 'a whole number' },
    number: { sv: 'ett tal', en: 'a number' },
    string: { sv: 'en text', en: 'a string' },
    boolean: { sv: 'true eller false', en: 'true or false' },
    null: { sv: 'null', en: 'null' },
  };
  return words[type] ?? { sv: type, en: `a ${type}` };
}

function bound(sv: string, en: string, count: number | bigint, origin: string): Localized {
  if (origin === 'string') return { sv: `${sv} ${count} tecken`, en: `${en} ${count} character(s)` };
  if (origin !== 'array') return { sv: `${sv} ${count}`, en: `${en} ${count}` };
  return {
    sv: `${sv} ${count} ${count === 1 ? 'post' : 'poster'}`,
    en: `${en} ${count} entr${count === 1 ? 'y' : 'ies'}`,
  };
}

/** Formats of zod's own; for a pattern, the schema says in words what it wants. */
const formats: Readonly<Record<string, Localized>> = {
  url: { sv: 'en adress såsom "https://shop.test/policy"', en: 'an address such as "https://shop.test/policy"' },
  date: { sv: 'ett datum såsom "2026-11-22"', en: 'a date such as "2026-11-22"' },
};

/** The schema speaks English. */
function schemaWords(en: string): Localized {
  return { sv: swedish[en] ?? en, en };
}

const swedish: Readonly<Record<string, string>> = {
  'two capital letters, such as SE': 'två versaler, såsom SE',
  'a host name in lower case, such as shop.test': 'ett värdnamn med små bokstäver, såsom shop.test',
  '64 hexadecimal digits in lower case': '64 hexadecimala siffror med små bokstäver',
  'at least one character that is not *': 'minst ett tecken som inte är *',
  'lower-case letters, digits and hyphens, beginning with a letter or digit':
    'små bokstäver, siffror och bindestreck, med en bokstav eller siffra först',
  'characters, *, or a class such as {digits}, {letters:3}, {hex:8-32}, {alphanumeric} or {uuid} with at most 99; a brace that stands for itself is written \\{':
    'tecken, *, eller en klass såsom {digits}, {letters:3}, {hex:8-32}, {alphanumeric} eller {uuid}, med högst 99; en klammer som står för sig själv skrivs \\{',
};
