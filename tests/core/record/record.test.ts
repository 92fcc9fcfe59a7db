import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import type { Event, NewEvent } from '../../../src/core/schema/event.ts';
import { sessionRecordSchema } from '../../../src/core/schema/session.ts';
import { asked, held, remembering, zeroMs } from '../../helpers/cookie-fixture.ts';
import { session } from '../../helpers/event-builder.ts';
import { someBanner } from '../../helpers/run-defaults.ts';
import { ownEnvironment } from '../../helpers/sample-environment.ts';

const site = 'https://shop.test/';

const visit = session()
  .jar('session-start', held('old=1'))
  .header(site, 'sid=1; Max-Age=60', 'sid=1; Max-Age=0')
  .stored('sid=1; Max-Age=60')
  .removed('sid=1; Max-Age=60', 'expired_overwrite')
  .at(2)
  .open('https://ads.test/f', { parentFrameId: 0, frameId: 3 })
  .script('a=1', { frameId: 3, frame: 'https://ads.test/f' })
  .write('localStorage', 'k')
  .choice('accept')
  .at(3)
  .header('https://ads.test/px', 'id=1; Secure; SameSite=None')
  .stored('id=1; Secure; SameSite=None', { domain: 'ads.test' })
  .found(['localStorage/k', 'serviceWorker/https://shop.test/'])
  .at(4)
  .open('https://shop.test/cart')
  .at(9)
  .jar('session-end', held('old=2'))
  .end()
  .events();

const yes = { value: remembering('granted', ['statistics']) };
const ownVisit = session()
  .environment(ownEnvironment)
  .jar('session-start', held('klaro=0', { value: remembering('pending') }))
  .found(['localStorage/didomi_token'], { value: remembering('denied') })
  .at(5)
  .look({ banner: someBanner })
  .press('save')
  .at(5.04)
  .signal('tool-event', { tool: 'klaro', state: 'granted' })
  .script('klaro=1')
  .stored('klaro=1', yes)
  .request('https://stat.test/g', { sentAtMs: zeroMs + 5100, consentParameters: { gcs: 'G100', gdpr_consent: 'x' } })
  .at(20)
  .press('withdraw')
  .at(20.04)
  .removed('klaro=1', 'explicit', yes)
  .write('localStorage', 'didomi_token', { operation: 'delete' })
  .at(25)
  .mark('withdraw')
  .at(30)
  .end()
  .events();

test('the record fits its schema', () => {
  expect(sessionRecordSchema.parse(record(visit))).toStrictEqual(record(visit));
  expect(sessionRecordSchema.parse(record(ownVisit))).toStrictEqual(record(ownVisit));
});

test('a visit as a whole', () => {
  const { pages, consent, cookies, attempts, storage, requests, gaps, endedMs, selfCheck } = record(visit);
  expect(pages.map(({ url }) => url)).toEqual([site, 'https://shop.test/cart']);
  expect(consent).toEqual([
    { choice: 'accept', atMs: 2000, source: 'policy-selector', detail: '#accept', tool: null, isEarlier: false },
  ]);
  expect(cookies.map(({ name, state }) => `${name} ${state}`)).toEqual(['old stored', 'sid deleted', 'id deleted']);
  expect(attempts.map(({ cookie, outcome }) => `${cookie.name} ${outcome}`)).toEqual([
    'sid stored',
    'sid deleted',
    'a refused',
    'id stored',
  ]);
  expect(storage).toHaveLength(2);
  expect(requests).toHaveLength(2);
  expect({ gaps, endedMs, selfCheck }).toEqual({ gaps: [], endedMs: 9000, selfCheck: null });
});

test('a person’s visit: an earlier no, a yes to some, and the yes taken back', () => {
  const { consent, signals, cookies } = record(ownVisit);
  expect(consent.map(({ choice, atMs, source }) => `${choice} ${atMs} ${source}`)).toEqual([
    'reject 0 consent-storage',
    'accept 5000 click',
    'withdraw 20000 owner-mark',
  ]);
  expect(signals.map(({ source, state, isUserAct }) => `${source} ${state} ${isUserAct}`)).toEqual([
    'consent-cookie pending false',
    'consent-storage denied false',
    'click null true',
    'consent-cookie granted true',
    'tool-event granted true',
    'consent-mode denied true',
    'click null true',
    'consent-storage pending true',
    'consent-cookie pending true',
  ]);
  expect(cookies).toMatchObject([{ name: 'klaro', presentAtStart: true, writesAtMs: [5040], asksAtMs: [5040] }]);
});

describe('the log may come as it likes', () => {
  test.each([
    ['an audit’s', visit],
    ['a person’s own', ownVisit],
  ])('in any order, and with doubles: %s', (_, events) => {
    const expected = JSON.stringify(record(events));
    const shuffled = fc
      .tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events))
      .map((parts) => parts.flat());
    fc.assert(
      fc.property(shuffled, (some) => {
        expect(JSON.stringify(record(some))).toBe(expected);
      }),
    );
  });

  test('with a hole, which is a gap', () => {
    const holed = visit.filter(({ seq }) => seq !== 4 && seq !== 5);
    expect(record(holed).gaps).toEqual([{ cause: 'truncated', detail: '2 events of the log are missing', atMs: -500 }]);
  });

  test('without its beginning, which is a gap and claims no evidence', () => {
    const { gaps, environment, site: host } = record(visit.slice(1).map((event, seq) => ({ ...event, seq })));
    expect(gaps.map(({ cause }) => cause)).toEqual(['late-start']);
    expect({ host, access: environment.hostAccess }).toEqual({ host: '', access: 'site-only' });
  });

  test('with nothing in it', () => {
    expect(sessionRecordSchema.safeParse(record([])).success).toBe(true);
  });

  test('with kinds of a later version', () => {
    const later: unknown = { kind: 'dream-seen', seq: visit.length, atMs: zeroMs, frame: null };
    expect(record([...visit, asEvent(later)])).toStrictEqual(record(visit));
  });
});

test('no events make it throw, and every record fits the schema', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), (news) => {
      const events = news.map((event, seq) => ({ ...event, seq }));
      expect(sessionRecordSchema.safeParse(record(events)).success).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('a hundred thousand events', () => {
  test.each([
    ['one cookie, one value, at once', many((index) => burst(index, 'a=1'))],
    ['one cookie, many values, at once', many((index) => burst(index, `a=${index}`))],
    ['one cookie on many paths, at once', many((index) => burst(index, `a=1; Path=/${index}`))],
    ['writes that are never answered', many((index) => [write('a=1'), write(`a=${index}; Max-Age=0`)])],
    ['many pages and workers', many((index) => [visitOf(index), workerRequest(index)])],
  ])('%s: a couple of seconds at most', (_, events) => {
    const { attempts } = record(events);
    expect(attempts.length % 50_000).toBe(0);
  });
});

function many(make: (index: number) => NewEvent[]): Event[] {
  const made = Array.from({ length: 50_000 }, (_, index) => make(index)).flat();
  return [...session().events(), ...made].map((event, seq) => ({ ...event, seq }));
}

/** A script's write, and the store's answer half a second later. */
function burst(index: number, line: string): NewEvent[] {
  const atMs = zeroMs + 1500 + index / 1000;
  const cookie = held(line, {}, atMs);
  return [write(line), { kind: 'cookie-changed', atMs, cookie, removed: false, cause: 'explicit' }];
}

function write(line: string): NewEvent {
  return {
    kind: 'script-write',
    atMs: zeroMs + 1000,
    api: 'document.cookie',
    operation: 'set',
    key: 'a',
    value: null,
    cookie: asked(line, zeroMs + 1000),
    script: null,
    frame: { tabId: 1, frameId: 0, documentId: null, url: site },
  };
}

function visitOf(index: number): NewEvent {
  return {
    kind: 'document-committed',
    atMs: zeroMs + index,
    frame: { tabId: 1, frameId: 0, documentId: `d${index}`, url: `${site}${index}` },
    parentFrameId: -1,
    lifecycle: 'active',
    startedAtMs: null,
  };
}

function workerRequest(index: number): NewEvent {
  return {
    kind: 'request',
    atMs: zeroMs + index,
    requestId: String(index),
    sentAtMs: null,
    url: site,
    method: 'GET',
    type: 'other',
    initiator: 'https://shop.test',
    frame: { tabId: -1, frameId: -1, documentId: null, url: '' },
    status: 200,
    error: null,
    redirectTo: null,
    contentType: null,
    contentLength: null,
    clearsCookies: false,
    setCookies: [],
    sentCookies: null,
    identifiers: [],
  };
}

const anyTime = fc.integer({ min: -3000, max: 5000 }).map((ms) => zeroMs + ms / 3);
const anyUrl = fc.constantFrom(
  site,
  'https://ads.test/f?q=1#x',
  'about:blank',
  '',
  'data:,x',
  'blob:https://shop.test/1',
  '://',
  'x',
);
const anyFrame = fc.record({
  tabId: fc.integer({ min: -1, max: 2 }),
  frameId: fc.integer({ min: -1, max: 2 }),
  documentId: fc.option(fc.constantFrom('d1', 'd2')),
  url: anyUrl,
});
const anyLine = fc.constantFrom('a=1', 'a=2', 'a=; Max-Age=0', '=x', 'a=1; Domain=.', 'a=1; Path=/x; Partitioned');
const anyCookie = fc
  .tuple(anyLine, fc.constantFrom('shop.test', 'ads.test', ''))
  .map(([line, domain]) => held(line, { domain }));
const anyEvent: fc.Arbitrary<NewEvent> = fc.oneof(
  fc.constantFrom(...visit, ...ownVisit),
  fc.record({
    kind: fc.constant('document-committed' as const),
    atMs: anyTime,
    frame: anyFrame,
    parentFrameId: fc.integer({ min: -1, max: 1 }),
    lifecycle: fc.constantFrom('active' as const, 'prerender' as const, 'cached' as const),
    startedAtMs: fc.option(anyTime),
  }),
  fc.record({
    kind: fc.constant('cookie-changed' as const),
    atMs: anyTime,
    cookie: anyCookie,
    removed: fc.boolean(),
    cause: fc.constantFrom('explicit' as const, 'overwrite' as const, 'expired' as const),
  }),
  fc.record({
    kind: fc.constant('jar-snapshot' as const),
    atMs: anyTime,
    reason: fc.constantFrom('session-start' as const, 'session-end' as const),
    cookies: fc.array(anyCookie, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('script-write' as const),
    atMs: anyTime,
    api: fc.constantFrom('document.cookie' as const, 'localStorage' as const),
    operation: fc.constantFrom('set' as const, 'delete' as const, 'clear' as const),
    key: fc.constantFrom('a', '__proto__'),
    value: fc.constant(null),
    cookie: fc.option(anyLine.map((line) => asked(line))),
    script: fc.constant(null),
    frame: anyFrame,
  }),
);

/** Safe: stands in for what a later version of the recorder may have logged. */
function asEvent(event: unknown): Event {
  return event as Event;
}

test('a session that was broken off has no end', () => {
  expect(record(session().at(5).end().events()).endedMs).not.toBeNull();
  expect(record(session().at(5).end('aborted').events()).endedMs).toBeNull();
});
