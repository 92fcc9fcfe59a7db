import { expect, test } from 'vitest';
import { decodePolicy } from '../../src/policy/decode-policy.ts';
import { PolicyError } from '../../src/policy/policy-error.ts';

test('UTF-8 is read as it is', () => {
  const text = '\uFEFF{"namn": "Kakvägen 🍪"}\n';
  expect(decodePolicy(Buffer.from(text, 'utf8'), 'p.json')).toBe(text);
});

test.each([
  ['{"namn": "Kakvägen"}', 1],
  ['{\n"a": 1,\n"namn": "Kakvägen"\n}', 3],
  ['{\n"a": 1 }\nå', 3],
])('Latin-1 is refused, with the line: %j', (text, line) => {
  const decode = (): string => decodePolicy(Buffer.from(text, 'latin1'), 'p.json');
  expect(decode).toThrow(PolicyError);
  expect(decode).toThrow(`p.json:${line}: the file is not UTF-8.`);
});
