import { describe, expect, test } from 'vitest';
import { hopsOf } from '../../../src/core/record/hops.ts';
import type { EventOf } from '../../../src/core/schema/event.ts';

type Hop = EventOf<'request'>;

const frame = { tabId: 1, frameId: 0, documentId: 'd', url: 'https://shop.test/' };

describe('of one request', () => {
  test.each<[what: string, hops: Hop[], expected: (number | string | null)[][]]>([
    ['an answer is a hop', [answered('r1', '/a', 200)], [[200, null]]],
    ['a failure without an answer is a hop', [failed('r1', '/a', 'net::ERR_FAILED')], [[null, 'net::ERR_FAILED']]],
    [
      'a failure after the answer is told with it',
      [answered('r1', '/a', 200), failed('r1', '/a', 'net::ERR_BLOCKED_BY_ORB')],
      [[200, 'net::ERR_BLOCKED_BY_ORB']],
    ],
    [
      'a redirect whose target fails is two hops',
      [answered('r1', '/a', 302, '/b'), failed('r1', '/b', 'net::ERR_FAILED')],
      [
        [302, null],
        [null, 'net::ERR_FAILED'],
      ],
    ],
    [
      'a redirect that is not followed is one hop',
      [answered('r1', '/a', 302, '/b'), failed('r1', '/a', 'net::ERR_ABORTED')],
      [[302, 'net::ERR_ABORTED']],
    ],
    [
      'a redirect to itself that fails is two hops',
      [answered('r1', '/a', 302, '/a'), failed('r1', '/a', 'net::ERR_TOO_MANY_REDIRECTS')],
      [
        [302, null],
        [null, 'net::ERR_TOO_MANY_REDIRECTS'],
      ],
    ],
    [
      'the failure of another request stays its own',
      [answered('r1', '/a', 200), failed('r2', '/a', 'net::ERR_ABORTED')],
      [
        [200, null],
        [null, 'net::ERR_ABORTED'],
      ],
    ],
    ['a look into the cache is none', [failed('r1', '/a', 'net::ERR_CACHE_MISS')], []],
  ])('%s', (_, hops, expected) => {
    expect(hopsOf(hops).map(({ status, error }) => [status, error])).toEqual(expected);
  });
});

let seq = 0;

function answered(requestId: string, path: string, status: number, redirectTo: string | null = null): Hop {
  return hop(requestId, path, { status, redirectTo: redirectTo === null ? null : `https://shop.test${redirectTo}` });
}

function failed(requestId: string, path: string, error: string): Hop {
  return hop(requestId, path, { error });
}

function hop(requestId: string, path: string, told: Partial<Hop>): Hop {
  seq += 1;
  return {
    kind: 'request',
    seq,
    atMs: seq,
    requestId,
    sentAtMs: null,
    url: `https://shop.test${path}`,
    method: 'GET',
    type: 'image',
    initiator: 'https://shop.test',
    frame,
    status: null,
    error: null,
    redirectTo: null,
    contentType: null,
    contentLength: null,
    clearsCookies: false,
    setCookies: [],
    sentCookies: null,
    identifiers: [],
    ...told,
  };
}
