import { describe, expect, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import type { EventOf } from '../../../src/core/schema/event.ts';
import type { RequestType } from '../../../src/core/schema/request-types.ts';
import { zeroMs } from '../../helpers/cookie-fixture.ts';
import { session } from '../../helpers/event-builder.ts';

const pixel = 'https://tracker.test/pixel.gif';
type Source = EventOf<'resource-seen'>['source'];

describe('a request that the page told of', () => {
  test('is a request of which only the address is known', () => {
    const { requests } = record(visit([{ atMs: 500, endedAtMs: 600 }]).events());
    expect(requests).toEqual([
      {
        url: pixel,
        host: 'tracker.test',
        seenBy: 'page',
        method: null,
        type: 'image',
        initiator: null,
        status: null,
        error: null,
        redirectTo: null,
        contentType: null,
        contentLength: null,
        identifiers: [],
        sentAtMs: null,
        sentCookies: null,
        chain: [],
        page: 'https://shop.test/',
        frame: 'https://shop.test/',
        atMs: 500,
      },
    ]);
  });

  test.each<[string, number[], Told[], string[]]>([
    ['whose headers were seen meanwhile is no other', [550], [{ atMs: 500, endedAtMs: 600 }], ['headers 550']],
    [
      'whose fragment the headers lack is no other',
      [550],
      [{ atMs: 500, endedAtMs: 600, url: `${pixel}#top` }],
      ['headers 550'],
    ],
    ['long before is another', [5_000], [{ atMs: 500, endedAtMs: 600 }], ['page 500', 'headers 5000']],
    [
      'of the same address is another each time',
      [550],
      [
        { atMs: 500, endedAtMs: 600 },
        { atMs: 900, endedAtMs: 950 },
      ],
      ['headers 550', 'page 900'],
    ],
    [
      'is counted once, whoever tells of it',
      [],
      [
        { atMs: 500, endedAtMs: 600 },
        { atMs: 900, source: 'csp-report' },
      ],
      ['page 500'],
    ],
    [
      'is counted once where it is reported twice',
      [],
      [
        { atMs: 500, source: 'csp-report' },
        { atMs: 501, source: 'csp-report' },
      ],
      ['page 500'],
    ],
    [
      'is reported each time',
      [],
      [
        { atMs: 500, source: 'csp-report' },
        { atMs: 9_000, source: 'csp-report' },
      ],
      ['page 500', 'page 9000'],
    ],
    [
      'leads to the frame that arrives later',
      [],
      [
        { atMs: 500, source: 'redirect' },
        { atMs: 8_000, source: 'frame' },
      ],
      ['page 500'],
    ],
  ])('%s', (_name, answeredAtMs, told, expected) => {
    const answered = answeredAtMs.reduce((builder, atMs) => builder.at(atMs / 1000).request(pixel), visit(told));
    const { requests } = record(answered.events());
    expect(requests.map(({ seenBy, atMs }) => `${seenBy} ${atMs}`)).toEqual(expected);
  });

  test('has the type that the source which knows it tells', () => {
    const told: Told[] = [
      { atMs: 500, endedAtMs: 600, type: 'other' },
      { atMs: 510, source: 'csp-report', type: 'font' },
    ];
    expect(record(visit(told).events()).requests).toMatchObject([{ type: 'font' }]);
  });

  test('lets the cookies of its host be of the visit', () => {
    const events = visit([{ atMs: 500 }]).environment({ mode: 'people' });
    const jar = events.at(2).stored('id=1; Max-Age=60', { domain: 'tracker.test' });
    expect(record(jar.events()).cookies.map(({ domain }) => domain)).toEqual(['tracker.test']);
  });
});

interface Told {
  readonly atMs: number;
  readonly endedAtMs?: number;
  readonly source?: Source;
  readonly type?: RequestType;
  readonly url?: string;
}

function visit(told: readonly Told[]) {
  const frame = { tabId: 1, frameId: 0, documentId: 'document-1', url: 'https://shop.test/' };
  return told.reduce(
    (builder, { atMs, endedAtMs, source = 'resource-timing', type = 'image', url = pixel }) =>
      builder.add({
        kind: 'resource-seen',
        identifiers: [],
        atMs: zeroMs + atMs,
        endedAtMs: endedAtMs === undefined ? null : zeroMs + endedAtMs,
        source,
        type,
        url,
        frame,
      }),
    session('shop.test'),
  );
}

test('a request keeps where its address holds the form of personal data', () => {
  const personalData = [{ in: 'query' as const, name: 'em', flags: ['email' as const] }];
  const { requests } = record(
    session().open('https://shop.test/').request(pixel, { personalData }).request(pixel).events(),
  );
  expect(requests.map((request) => request.personalData)).toEqual([personalData, undefined]);
});
