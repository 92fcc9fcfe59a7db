import { expect, test } from 'vitest';
import type { WebRequest } from 'webextension-polyfill';
import { requestTypeSchema } from '../../src/core/schema/request-event.ts';
import { failureSeen, responseSeen } from '../../src/platform/seen-response.ts';

const details: WebRequest.OnHeadersReceivedDetailsType = {
  requestId: '7',
  url: 'https://shop.test/a',
  method: 'GET',
  frameId: 0,
  parentFrameId: -1,
  tabId: 1,
  type: 'image',
  timeStamp: 5.5,
  statusCode: 200,
  statusLine: 'HTTP/1.1 200 OK',
  urlClassification: { firstParty: [], thirdParty: [] },
  thirdParty: false,
};

test.each([
  [302, '/next', 'https://shop.test/next'],
  [301, 'https://other.test/?a=1', 'https://other.test/?a=1'],
  [308, '//cdn.test/x', 'https://cdn.test/x'],
  [302, 'http://[', null],
  [302, undefined, null],
  [200, '/next', null],
  [304, '/next', null],
])('status %i with Location %s leads to %s', (statusCode, location, target) => {
  const responseHeaders = location === undefined ? [] : [{ name: 'Location', value: location }];
  expect(responseSeen({ ...details, statusCode, responseHeaders }).redirectTo).toBe(target);
});

test.each([
  [{ initiator: 'https://shop.test' }, 'https://shop.test'],
  [{ originUrl: 'https://shop.test/page?x=1' }, 'https://shop.test'],
  [{}, null],
])('who asked: %j is %s', (part, initiator) => {
  expect(responseSeen({ ...details, ...part }).initiator).toBe(initiator);
});

test.each([
  ['beacon', 'ping'],
  ['imageset', 'image'],
  ['main_frame', 'main_frame'],
  ['speculative', 'other'],
] as const)('type %s is %s', (type, expected) => {
  expect(responseSeen({ ...details, type }).type).toBe(expected);
});

test('a failure has an error in place of a status', () => {
  const failed = { ...details, error: 'net::ERR_NAME_NOT_RESOLVED', fromCache: false };
  expect(failureSeen(failed)).toMatchObject({ status: null, error: 'net::ERR_NAME_NOT_RESOLVED', setCookieLines: [] });
});

// The worker has no room for the schema: it keeps a list of its own.
test.each(requestTypeSchema.options)('the type %s stays what it is', (type) => {
  expect(responseSeen({ ...details, type: type as WebRequest.ResourceType }).type).toBe(type);
});

test.each([
  ['beacon', 'ping'],
  ['imageset', 'image'],
  ['something-of-next-year', 'other'],
])('the type %s becomes %s', (type, expected) => {
  expect(responseSeen({ ...details, type: type as WebRequest.ResourceType }).type).toBe(expected);
});

test.each([
  ['Image/GIF; charset=x', '43', 'image/gif', 43],
  ['application/ld+json', '0', 'application/ld+json', 0],
  ['', '', null, null],
  ['nonsense', '-1', null, null],
  ['text/html, text/plain', '1e3', null, null],
])('Content-Type %j and Content-Length %j', (type, length, contentType, contentLength) => {
  const responseHeaders = [
    { name: 'content-type', value: type },
    { name: 'Content-Length', value: length },
  ];
  expect(responseSeen({ ...details, responseHeaders })).toMatchObject({ contentType, contentLength });
});

test.each([
  ['"cookies"', true],
  ['"cache", "cookies", "storage"', true],
  ['"*"', true],
  ['"cache"', false],
  ['cookies', false],
  ['"Cookies"', false],
])('Clear-Site-Data: %s clears cookies: %s', (value, expected) => {
  const responseHeaders = [{ name: 'Clear-Site-Data', value }];
  expect(responseSeen({ ...details, responseHeaders }).clearsCookies).toBe(expected);
});
