import { describe, expect, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import { zeroMs } from '../../helpers/cookie-fixture.ts';
import { bareSession, type EventBuilder, session } from '../../helpers/event-builder.ts';

const site = 'https://shop.test/';
const cart = 'https://shop.test/cart';

const urls = (built: EventBuilder) => record(built.events()).pages.map(({ url }) => url);
const places = (built: EventBuilder) => record(built.events()).requests.map(({ page, frame }) => [page, frame]);

describe('a page is a document that stood at the top of a tab', () => {
  test.each<[string, EventBuilder, string[]]>([
    ['a navigation', session().open(cart), [site, cart]],
    ['a sub-frame is none', session().open('https://ads.test/', { parentFrameId: 0, frameId: 5 }), [site]],
    ['a prerendered document is none', session().open(cart, { lifecycle: 'prerender', frameId: 9 }), [site]],
    [
      'until it is shown',
      session().open(cart, { lifecycle: 'prerender', frameId: 9 }).at(2).open(cart, { frameId: 0 }),
      [site, cart],
    ],
    ['a prefetch is none', session().request(cart, { type: 'main_frame' }), [site]],
    ['an empty tab is none', bareSession().open('about:blank').open(site), [site]],
    ['a tab beside it', session().open(cart, { tabId: 2 }), [site, cart]],
    ['a return through the history', session().open(cart).at(2).open(site), [site, cart, site]],
  ])('%s', (_, built, expected) => {
    expect(urls(built)).toEqual(expected);
  });
});

describe('its status', () => {
  const opened = (status: number, redirectTo: string | null = null) =>
    bareSession().at(0.05).request(`${site}#top`, { type: 'main_frame', status, redirectTo }).at(0.1).open(site);

  test.each([
    ['of its response', opened(404), 404],
    ['not of the redirect before it', opened(302, site), null],
    ['not of another tab', opened(200).open(site, { tabId: 2 }), 200],
    ['of its first visit, when it comes back', opened(200).at(3).open(cart).at(4).open(site), 200],
    ['unknown, when none was seen', session(), null],
  ])('%s', (_, built, expected) => {
    expect(record(built.events()).pages[0]?.status).toBe(expected);
  });
});

describe('the zero of time', () => {
  test.each([
    [
      'the beginning of the first navigation',
      bareSession()
        .at(2)
        .open(site, { startedAtMs: zeroMs + 1500.4 }),
      1500,
    ],
    ['its commit, where the beginning was not seen', bareSession().at(2).open(site), 2000],
    ['the session’s own beginning, where no page was', bareSession().at(5).gap('late-start'), -500],
    ['not a prerendered document’s', bareSession().at(1).open(cart, { lifecycle: 'prerender' }).at(2).open(site), 2000],
  ])('%s', (_, built, expected) => {
    expect(record(built.events()).startedAtMs - zeroMs).toBe(expected);
  });

  test('times are whole milliseconds, and zero has no sign', () => {
    const late = session().add({ kind: 'session-ended', atMs: zeroMs - 0.2, reason: 'completed' });
    expect(Object.is(record(late.events()).endedMs, 0)).toBe(true);
  });
});

describe('the page of a request', () => {
  const frame = 'https://ads.test/frame';

  test.each<[string, EventBuilder, [string | null, string | null]]>([
    ['the page in its tab', session().request('https://ads.test/'), [site, site]],
    ['the page above its frame', session().request('https://ads.test/', { frameId: 4, frame }), [site, frame]],
    [
      'the page that a navigation leads to',
      bareSession().at(0.2).request(site, { type: 'main_frame' }).at(0.5).open(site),
      [site, site],
    ],
    [
      'the page at the end of its redirects',
      bareSession()
        .at(0.2)
        .request('http://shop.test/', { type: 'main_frame', status: 301, redirectTo: site })
        .at(0.5)
        .open(site, { startedAtMs: zeroMs }),
      [site, site],
    ],
    [
      'the page that prefetched, when the navigation came later',
      session()
        .request(`${cart}?a`, { type: 'main_frame' })
        .at(9)
        .open(cart, { startedAtMs: zeroMs + 8000 }),
      [site, site],
    ],
    [
      'a worker’s, by its origin',
      session().request('https://api.test/', { tabId: -1, initiator: 'https://shop.test' }),
      [site, null],
    ],
    [
      'no page for a worker of a stranger',
      session().request('https://api.test/', { tabId: -1, initiator: frame }),
      [null, null],
    ],
    [
      'no page where a worker’s origin stands in two tabs',
      session().open(cart, { tabId: 2 }).request('https://api.test/', { tabId: -1, initiator: 'https://shop.test' }),
      [null, null],
    ],
    [
      'the document that sent it, though another has come since',
      session().at(2).open(cart).at(2.1).request('https://shop.test/bye', { type: 'ping', documentId: 'document-1' }),
      [site, site],
    ],
  ])('%s', (_, built, expected) => {
    expect(places(built)).toEqual([expected]);
  });
});
