import { expect, test } from 'vitest';
import { setCookieLine } from '../../src/sample-site/set-cookie-line.ts';

test.each([
  [{ name: 'a', value: '1' }, /^a=1; Path=\/; Secure$/],
  [
    { name: 'a', value: '1', maxAgeSeconds: 60 },
    /^a=1; Expires=\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT; Max-Age=60; Path=\/; Secure$/,
  ],
  [
    { name: 'a', value: '', maxAgeSeconds: 0 },
    /^a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=\/; Secure$/,
  ],
  [
    { name: 'a', value: '1', path: '/x', domain: 'b.test', httpOnly: true },
    /^a=1; Path=\/x; Domain=b\.test; Secure; HttpOnly$/,
  ],
  [
    { name: 'a', value: '1', sameSite: 'None', partitioned: true },
    /^a=1; Path=\/; Secure; SameSite=None; Partitioned$/,
  ],
] as const)('%o', (cookie, line) => {
  expect(setCookieLine(cookie)).toMatch(line);
});
