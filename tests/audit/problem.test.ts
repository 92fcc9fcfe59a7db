import { TimeoutError } from 'puppeteer';
import { expect, test } from 'vitest';
import { navigationFailure } from '../../src/audit/problem.ts';

test.each([
  ['net::ERR_NAME_NOT_RESOLVED at https://shop.test/', 'host-not-found', 'net::ERR_NAME_NOT_RESOLVED'],
  ['net::ERR_CERT_AUTHORITY_INVALID at https://shop.test/', 'certificate', 'net::ERR_CERT_AUTHORITY_INVALID'],
  ['net::ERR_SSL_PROTOCOL_ERROR at https://shop.test/', 'connection', 'net::ERR_SSL_PROTOCOL_ERROR'],
  ['net::ERR_CONNECTION_REFUSED at https://shop.test/', 'connection', 'net::ERR_CONNECTION_REFUSED'],
  [
    'net::ERR_HTTP_RESPONSE_CODE_FAILURE at https://shop.test/',
    'page-error',
    'an error without a page (net::ERR_HTTP_RESPONSE_CODE_FAILURE)',
  ],
  [
    'net::ERR_ABORTED at https://shop.test/file.zip',
    'page-error',
    'a download, or an answer without a page (net::ERR_ABORTED)',
  ],
  [
    'net::ERR_TOO_MANY_REDIRECTS at https://shop.test/',
    'page-error',
    'redirects that never end (net::ERR_TOO_MANY_REDIRECTS)',
  ],
  [
    'net::ERR_INVALID_AUTH_CREDENTIALS at https://shop.test/',
    'page-error',
    'a user name and a password are asked for (net::ERR_INVALID_AUTH_CREDENTIALS)',
  ],
  ['Navigating frame was detached\nstack', 'connection', 'Navigating frame was detached'],
])('%s -> %s', (text, code, message) => {
  expect(navigationFailure(new Error(text))).toMatchObject({ code, message });
});

test('a server that stays silent', () => {
  expect(navigationFailure(new TimeoutError('Navigation timeout of 30000 ms exceeded'))).toMatchObject({
    code: 'connection',
  });
});
