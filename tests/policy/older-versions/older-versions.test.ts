import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { namePattern } from '../../../src/core/classify/name-pattern.ts';
import { policyFormatVersion } from '../../../src/core/schema/policy.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';

const olderVersions = Array.from({ length: policyFormatVersion - 1 }, (_, index) => index + 1);

it.each(olderVersions)('a file of version %i loads, and says what it said', (version) => {
  const text = readFileSync(`tests/fixtures/policies/version-${version}.json`, 'utf8');
  const { declarations, ...rest } = readPolicy(text, 'old.json');
  const { declarations: old, ...before } = JSON.parse(text);
  expect(rest).toEqual({ ...before, formatVersion: policyFormatVersion });
  expect(declarations).toHaveLength(old.length);
  expect(declarations).toEqual(old.map((one: object) => ({ ...one, ...nameOfNow(one) })));
});

it('what was no class in version 1 is none now', () => {
  const { declarations } = readPolicy(readFileSync('tests/fixtures/policies/version-1.json', 'utf8'), 'old.json');
  const name = declarations.flatMap((one) => ('name' in one && 'pattern' in one.name ? one.name : []))[0];
  if (name === undefined) throw new Error('The fixture holds a pattern.');
  expect(namePattern(name).matches('_ma_{id}\\x1')).toBe(true);
  expect(namePattern(name).matches('_ma_1\\x1')).toBe(false);
});

/** Version 1 took all but the star literally. */
function nameOfNow(declaration: object): object {
  const name: unknown = Reflect.get(declaration, 'name');
  if (typeof name !== 'object' || name === null || !('pattern' in name)) return {};
  return { name: { pattern: String(name.pattern).replace(/[\\{}]/g, '\\$&') } };
}
