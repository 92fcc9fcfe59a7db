import { expect, test } from 'vitest';
import { isPixel } from '../../../src/core/classify/is-pixel.ts';
import { someRequest } from '../../helpers/run-defaults.ts';

const gif = { contentType: 'image/gif', contentLength: 43 };

test.each([
  ['one transparent pixel', { type: 'image', ...gif }, true],
  ['the same, by fetch', { type: 'xmlhttprequest', ...gif }, true],
  ['the largest that is one', { type: 'image', contentType: 'image/png', contentLength: 100 }, true],
  ['a picture', { type: 'image', contentType: 'image/png', contentLength: 101 }, false],
  ['an image of unknown length', { type: 'image', contentType: 'image/gif' }, false],
  ['a small drawing', { type: 'image', contentType: 'image/svg+xml', contentLength: 80 }, false],
  ['a short text', { type: 'xmlhttprequest', contentType: 'application/json', contentLength: 15 }, false],
  ['an empty answer', { type: 'xmlhttprequest', contentLength: 0 }, true],
  ['an empty script', { type: 'script', contentType: 'text/javascript', contentLength: 0 }, true],
  ['204 No Content', { type: 'xmlhttprequest', status: 204 }, true],
  ['204 for an image', { type: 'image', status: 204 }, true],
  ['205 Reset Content', { type: 'image', status: 205 }, true],
  ['a beacon, whatever is answered', { type: 'ping', contentType: 'text/html', contentLength: 900 }, true],
  ['a beacon that is refused', { type: 'ping', status: 500 }, true],
  ['a beacon without an answer', { type: 'ping', status: null }, false],
  ['the question before a request', { type: 'xmlhttprequest', method: 'OPTIONS', status: 204 }, false],
  ['a redirect', { type: 'image', status: 302, contentLength: 0 }, false],
  ['an image that is not there', { type: 'image', status: 404, ...gif }, false],
  ['an image that did not change', { type: 'image', status: 304 }, false],
  ['a style sheet', { type: 'stylesheet', contentLength: 0 }, false],
  ['a font', { type: 'font', contentLength: 0 }, false],
  ['a download', { type: 'main_frame', status: 204 }, false],
] as const)('%s', (_, request, expected) => {
  expect(isPixel({ ...someRequest, ...request })).toBe(expected);
});
