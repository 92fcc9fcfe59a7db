import { expect, test } from 'vitest';
import { UsageError } from '../../src/audit/usage-error.ts';
import { main } from '../../src/cli/main.ts';
import { PolicyError } from '../../src/policy/policy-error.ts';
import { fakeIo } from './support/fake-io.ts';

const text = {
  what: { sv: 'Det går inte med {thing}.', en: 'It does not work with {thing}.' },
  next: { sv: 'Prova något annat.', en: 'Try something else.' },
};
const issue = {
  path: 'site.name',
  line: 3,
  problem: { sv: 'saknas', en: 'is missing' },
  expected: { sv: 'Ange ett namn.', en: 'Give a name.' },
};

test.each([
  ['en', new UsageError(text, { thing: 'tea' }), 'error: It does not work with tea.\n  Try something else.\n'],
  ['sv', new UsageError(text, { thing: 'te' }), 'fel: Det går inte med te.\n  Prova något annat.\n'],
  [
    'en',
    new UsageError(text, { thing: '\u001B[2J\u202E' }),
    'error: It does not work with \\x1b[2J\\u{202e}.\n  Try something else.\n',
  ],
  ['en', new PolicyError('shop.json', [issue]), 'error: shop.json:3: site.name is missing. Give a name.\n'],
  ['sv', new PolicyError('shop.json', [issue]), 'fel: shop.json:3: site.name saknas. Ange ett namn.\n'],
] as const)('in %s: %s', async (locale, error, stderr) => {
  const io = fakeIo(locale);
  expect(await main(['audit'], io, () => Promise.reject(error))).toBe(2);
  expect(io.said).toEqual({ stdout: '', stderr });
});

test('a mistake of ours shows its stack', async () => {
  const io = fakeIo();
  expect(await main(['audit'], io, () => Promise.reject(new TypeError('boom')))).toBe(2);
  expect(io.said.stderr).toMatch(/Please report this:\nTypeError: boom\n {4}at .*main\.test/);
});

test('what the user ended is no mistake', async () => {
  const ending = new AbortController();
  ending.abort('SIGINT');
  const io = fakeIo('en', ending.signal);
  await expect(main(['audit'], io, () => Promise.reject(new Error('closed')))).rejects.toThrow('closed');
  expect(io.said.stderr).toBe('');
});

test('an audit gets its arguments, and gives the exit code', async () => {
  const code = await main(['audit', 'shop.test', '--insecure'], fakeIo(), async (args) => {
    expect(args).toMatchObject({ url: 'https://shop.test/', insecure: true });
    return 1;
  });
  expect(code).toBe(1);
});
