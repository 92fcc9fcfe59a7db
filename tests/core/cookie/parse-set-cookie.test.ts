import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ParsedCookie, parseSetCookie } from '../../../src/core/cookie/parse-set-cookie.ts';
import { requestedCookieSchema } from '../../../src/core/schema/cookie.ts';
import { digest } from '../../helpers/cookie-fixture.ts';
import { atMs, vectors } from './set-cookie-vectors.ts';

const plain: ParsedCookie = {
  name: 'a',
  value: '1',
  domain: null,
  path: null,
  secure: false,
  httpOnly: false,
  sameSite: 'unspecified',
  partitioned: false,
  requestedSeconds: null,
  ignored: null,
};

describe('as the browser does', () => {
  test.each(vectors.map(([line, kept]) => ({ line, shown: shown(line), kept })))('$shown', ({ line, kept }) => {
    const { ignored, ...parsed } = parseSetCookie(line, atMs);
    expect(ignored !== null).toBe(kept === null);
    if (kept !== null) expect({ ...parsed, ignored }).toStrictEqual({ ...plain, ...kept });
  });
});

test('a whole second that has begun counts', () => {
  const expires = 'a=1; Expires=Sun, 22 Nov 2026 12:01:00 GMT';
  expect(parseSetCookie(expires, atMs + 700).requestedSeconds).toBe(60);
  expect(parseSetCookie(expires, atMs + 60_700).requestedSeconds).toBe(0);
});

describe('whatever the text', () => {
  test('it never throws, and what it gives fits the schema', () => {
    fc.assert(
      fc.property(anyLine, fc.integer(), (line, at) => {
        const parsed = parseSetCookie(line, at);
        const cookie = { ...parsed, value: digest(parsed.value) };
        expect(requestedCookieSchema.safeParse(cookie).success).toBe(true);
      }),
    );
  });

  test('what was read and written again reads the same', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const parsed = parseSetCookie(line, atMs);
        if (parsed.ignored === null) expect(parseSetCookie(written(parsed), atMs)).toStrictEqual(parsed);
      }),
    );
  });

  test('of a line that is ignored, its name is kept, and as much as is bearable', () => {
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 0, max: 9000 }), (line, more) => {
        const { name, ignored } = parseSetCookie('n'.repeat(more) + line, atMs);
        expect(ignored === null || name.length <= 257).toBe(true);
      }),
    );
    expect(parseSetCookie('a\u0001=1; Path=/x; Max-Age=60', atMs)).toStrictEqual({
      ...plain,
      name: 'a\u0001',
      path: '/x',
      requestedSeconds: 60,
      ignored: 'control-character',
    });
    expect(parseSetCookie(`${'n'.repeat(5_000_000)}=1; Secure`, atMs)).toStrictEqual({
      ...plain,
      name: `${'n'.repeat(256)}…`,
      secure: true,
      ignored: 'too-large',
    });
  });

  test('the order of different attributes means nothing', () => {
    const attributes = ['Path=/x', 'Domain=shop.test', 'Max-Age=60', 'Secure', 'HttpOnly', 'SameSite=Lax'];
    const expected = parseSetCookie(['a=1', ...attributes].join('; '), atMs);
    fc.assert(
      fc.property(fc.shuffledSubarray(attributes, { minLength: attributes.length }), (shuffled) => {
        expect(parseSetCookie(['a=1', ...shuffled].join(';'), atMs)).toStrictEqual(expected);
      }),
    );
  });

  test.each([
    ['a value', `a=${'x'.repeat(5_000_000)}`],
    ['semicolons', `a=1${';'.repeat(5_000_000)}`],
    ['spaces', `a=1;${' '.repeat(5_000_000)}x`],
    ['an unknown attribute', `a=1; ${'K'.repeat(5_000_000)}`],
  ])('five million characters of %s are read in no time', (_, line) => {
    parseSetCookie(line, atMs);
  });
});

const attributeNames = ['Path', 'Domain', 'Max-Age', 'Expires', 'Secure', 'HttpOnly', 'SameSite', 'Partitioned', 'x'];

const anyLine = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('a', '=', ';', ' ', '\t', '/', '.', '-', '1', 'å', '\u0000') }),
  fc
    .tuple(fc.string(), fc.array(fc.tuple(fc.constantFrom(...attributeNames), fc.string())))
    .map(([pair, attributes]) => [pair, ...attributes.map(([name, value]) => `${name}=${value}`)].join('; ')),
);

/** With a dot before the domain, which reading takes off. */
function written(cookie: ParsedCookie): string {
  const { name, value, domain, path, requestedSeconds, sameSite } = cookie;
  return [
    `${name}=${value}`,
    domain !== null && `Domain=.${domain}`,
    path !== null && `Path=${path}`,
    requestedSeconds !== null && `Max-Age=${requestedSeconds}`,
    sameSite !== 'unspecified' && `SameSite=${sameSite}`,
    cookie.secure && 'Secure',
    cookie.httpOnly && 'HttpOnly',
    cookie.partitioned && 'Partitioned',
  ]
    .filter((part) => part !== false)
    .join('; ');
}

function shown(line: string): string {
  const text = JSON.stringify(line);
  return text.length > 60 ? `${text.slice(0, 40)}… (${line.length})` : text;
}
