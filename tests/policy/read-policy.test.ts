import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PolicyError, type PolicyIssue, policyErrorText } from '../../src/policy/policy-error.ts';
import { readPolicy } from '../../src/policy/read-policy.ts';

const real = readFileSync('policies/5dportalen.se.json', 'utf8');

describe('a policy file', () => {
  it('is read, with or without a byte order mark', () => {
    expect(readPolicy(real, 'p.json').site.domains).toContain('5dportalen.se');
    expect(readPolicy(`\uFEFF${real}`, 'p.json')).toEqual(readPolicy(real, 'p.json'));
  });

  it.each<[what: string, text: string, issue: Partial<EnglishIssue>]>([
    ['nothing', '', { path: '', problem: 'is not JSON at line 1, column 1: a value should stand here' }],
    ['no object', '[1]', { path: '', problem: 'is a list', expected: 'Expected an object.' }],
    [
      'a comma missing',
      '{\n  "a": 1\n  "b": 2\n}',
      { line: 3, problem: 'is not JSON at line 3, column 3: a comma should stand here' },
    ],
    ['a comment', '{ // no\n}', { problem: 'is not JSON at line 1, column 3: JSON has no comments' }],
    ['a key twice', '{ "site": 1,\n "site": 2 }', { path: 'site', line: 2, problem: 'stands twice' }],
    ['a reserved key', '{ "site": { "__proto__": {} } }', { path: 'site.__proto__', problem: 'is a reserved name' }],
    [
      'another version',
      '{ "formatVersion": 3 }',
      { path: 'formatVersion', problem: 'is 3', expected: 'This version of Kakvakt reads 1 and 2.' },
    ],
    ['a bottomless file', '['.repeat(100_000), { problem: 'is nested deeper than 50 levels', line: 1 }],
    ['too much', ' '.repeat(5_000_001), { problem: 'holds 5000001 characters' }],
  ])('with %s is refused', (_, text, issue) => {
    expect(issuesOf(text)).toMatchObject([issue]);
  });

  it.each<[what: string, change: (policy: Json) => void, issue: Partial<EnglishIssue>]>([
    [
      'an unknown purpose',
      (policy) => set(policy, ['declarations', 0, 'purpose'], 'ads'),
      {
        path: 'declarations[0].purpose',
        problem: 'is "ads"',
        expected: 'Use one of: necessary, preferences, statistics, marketing, other, unknown.',
      },
    ],
    [
      'no purpose',
      (policy) => set(policy, ['declarations', 0, 'purpose'], undefined),
      { path: 'declarations[0].purpose', problem: 'is missing' },
    ],
    [
      'an unknown kind',
      (policy) => set(policy, ['declarations', 0, 'kind'], 'kaka'),
      {
        path: 'declarations[0].kind',
        problem: 'is "kaka"',
        expected: 'Use one of: cookie, storage, recipient, pixel.',
      },
    ],
    [
      'an unknown depth',
      (policy) => set(policy, ['declarations', 0, 'depth'], 'deep'),
      { path: 'declarations[0].depth', problem: 'is "deep"', expected: 'Use one of: named, general.' },
    ],
    [
      'an unknown name',
      (policy) => set(policy, ['declarations', 0, 'domian'], 'shop.test'),
      { path: 'declarations[0].domian', problem: 'is not a known name here' },
    ],
    [
      'a list that is none',
      (policy) => set(policy, ['declarations'], {}),
      { path: 'declarations', problem: 'is an object', expected: 'Expected a list.' },
    ],
    [
      'an empty list of domains',
      (policy) => set(policy, ['site', 'domains'], []),
      { path: 'site.domains', problem: 'is an empty list', expected: 'Expected at least 1 entry.' },
    ],
    [
      'a host in capitals',
      (policy) => set(policy, ['site', 'domains', 0], 'Shop.test'),
      {
        path: 'site.domains[0]',
        problem: 'is "Shop.test"',
        expected: 'Expected a host name in lower case, such as shop.test.',
      },
    ],
    ...['se', 'co.uk', 'github.io', '*.se', 'localhost'].map((suffix): [string, (policy: Json) => void, object] => [
      `${suffix} as its domain`,
      (policy) => set(policy, ['site', 'domains', 0], suffix),
      { path: 'site.domains[0]', problem: `is "${suffix}"`, expected: expect.stringContaining('site’s own domain') },
    ]),
    [
      'no version, not even null',
      (policy) => set(policy, ['source', 'version'], undefined),
      { path: 'source.version', problem: 'is missing', expected: expect.stringContaining('Or null') },
    ],
    [
      'a date of another kind',
      (policy) => set(policy, ['source', 'retrieved'], '22/11/2026'),
      { path: 'source.retrieved', problem: 'is "22/11/2026"', expected: 'Expected a date such as "2026-11-22".' },
    ],
    [
      'a statement that does not exist',
      (policy) => set(policy, ['declarations', 0, 'statement'], 'nowhere'),
      { path: 'declarations[0].statement', problem: 'is "nowhere"' },
    ],
    [
      'an id twice',
      (policy) => set(policy, ['statements', 1, 'id'], policy.statements[0].id),
      { path: 'statements[1].id' },
    ],
  ])('with %s is told so', (_, change, issue) => {
    const policy = JSON.parse(real);
    change(policy);
    const issues = issuesOf(JSON.stringify(policy, null, 2));
    expect(issues).toContainEqual(expect.objectContaining(issue));
  });

  it('names file, line and path in its message, and stops at ten', () => {
    const broken = JSON.stringify({ ...JSON.parse(real), declarations: Array.from({ length: 30 }, () => 1) }, null, 2);
    const message = messageOf(broken);
    expect(message.split('\n')).toHaveLength(11);
    expect(message).toMatch(/^p\.json:\d+: declarations\[0\] is 1\./);
    expect(message).toContain('… and 20 more in p.json');
  });

  it('is told in Swedish to those who read it', () => {
    const { source, ...rest } = JSON.parse(real);
    const broken = JSON.stringify({ ...rest, source: { ...source, retrieved: 7 } }, null, 2);
    expect(policyErrorText(errorOf(broken), 'sv')).toMatch(/^p\.json:\d+: source\.retrieved är 7\. Väntade en text\.$/);
  });

  it('shows names and values without what could repaint a terminal or turn a line round', () => {
    const { source, ...rest } = JSON.parse(real);
    const hostile = '\u001B[2J\u202Eevil';
    const message = messageOf(JSON.stringify({ ...rest, [hostile]: 1, source: { ...source, retrieved: hostile } }));
    expect(message).toContain('\\u{202e}evil');
    expect(message).not.toMatch(/[^\P{C}\n]/u);
  });

  it('is refused in bounded time, however hostile', () => {
    const keys = Array.from({ length: 50_000 }, (_, at) => `"k${at % 100}": ${at}`).join(',\n');
    expect(issuesOf(`{${keys}}`).length).toBe(49_900);
  });

  it('gives a PolicyError and nothing else, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(() => readPolicy(text, 'p.json')).toThrow(PolicyError);
      }),
    );
  });
});

// A parsed file, changed by path.
// biome-ignore lint/suspicious/noExplicitAny: any is what JSON.parse gives.
type Json = any;

function set(target: Json, path: readonly (string | number)[], value: unknown): void {
  const parent = path.slice(0, -1).reduce((at, part) => at[part], target);
  parent[path.at(-1) ?? ''] = value;
}

type EnglishIssue = Omit<PolicyIssue, 'problem' | 'expected'> & { readonly problem: string; readonly expected: string };

function issuesOf(text: string): EnglishIssue[] {
  return errorOf(text).issues.map((issue) => ({ ...issue, problem: issue.problem.en, expected: issue.expected.en }));
}

function messageOf(text: string): string {
  return errorOf(text).message;
}

function errorOf(text: string): PolicyError {
  try {
    readPolicy(text, 'p.json');
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
  throw new Error('The policy was read.');
}
