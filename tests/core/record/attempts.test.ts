import { describe, expect, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import { held } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';

const site = 'https://shop.test/';

const outcomes = (built: EventBuilder) => record(built.events()).attempts.map(({ outcome }) => outcome);

/** The store has been heard, so that its silence means something. */
const heard = session().jar('session-start');

describe('what became of a write', () => {
  test.each<[string, EventBuilder, string]>([
    ['the store told', heard.header(site, 'a=1').stored('a=1'), 'stored'],
    ['the store was silent', heard.header(site, 'a=1').at(9).end(), 'refused'],
    ['a later snapshot lacks it', heard.header(site, 'a=1').at(1.5).jar('session-end'), 'refused'],
    ['a later snapshot holds it', heard.header(site, 'a=1').at(1.5).jar('session-end', held('a=1')), 'stored'],
    ['no time to answer', heard.header(site, 'a=1').at(1.5).end(), 'unknown'],
    ['the store was never heard', session().header(site, 'a=1').at(9).end(), 'unknown'],
    ['the recorder was away', heard.header(site, 'a=1').gap('worker-restarted').at(9).end(), 'unknown'],
    ['another host answers', heard.header('https://ads.test/', 'a=1').stored('a=1').at(9).end(), 'refused'],
    ['a domain that no host matches', heard.header(site, 'a=1; Domain=.').at(9).end(), 'refused'],
    ['a frame that wrote', heard.script('a=1', { frameId: 3, frame: 'https://ads.test/f' }).at(9).end(), 'refused'],
  ])('%s: it was %s', (_, built, outcome) => {
    expect(outcomes(built)).toEqual([outcome]);
  });

  test('with access to the site alone, only the site’s own are known', () => {
    const narrow = heard
      .environment({ hostAccess: 'site-only' })
      .header(site, 'a=1')
      .header('https://www.shop.test/', 'b=1')
      .header('https://ads.test/', 'c=1')
      .at(9)
      .end();
    expect(outcomes(narrow)).toEqual(['refused', 'refused', 'unknown']);
  });

  test('an attempt whose answer came is known, even with a gap', () => {
    expect(outcomes(heard.gap('late-start').header(site, 'a=1').stored('a=1'))).toEqual(['stored']);
  });

  test('one answer is one attempt’s', () => {
    const two = heard.header(site, 'a=1').at(1.5).header(site, 'a=1').stored('a=1').at(9).end();
    expect(outcomes(two)).toEqual(['refused', 'stored']);
  });

  test('a weak match does not take an attempt away from a strong one', () => {
    const two = heard.script('a=2').stored('a=1').at(1.005).stored('a=2').at(9).end();
    expect(outcomes(two)).toEqual(['stored']);
    expect(record(two.events()).cookies[0]?.writesAtMs).toEqual([1000, 1007]);
  });
});

describe('what became of a deletion', () => {
  test.each<[string, EventBuilder, string]>([
    [
      'Chromium’s answer',
      heard.stored('a=1').at(2).script('a=; Max-Age=0').removed('a=1', 'expired_overwrite'),
      'deleted',
    ],
    ['Firefox’s answer', heard.stored('a=1').at(2).script('a=; Max-Age=0').removed('a=1', 'explicit'), 'deleted'],
    ['nothing was there', heard.script('a=; Max-Age=0').at(9).end(), 'deleted'],
    ['it is still there', heard.stored('a=1').at(2).script('a=; Max-Age=0').at(9).end(), 'refused'],
    [
      'it was gone already',
      heard.stored('a=1').at(2).removed('a=1', 'explicit').at(5).script('a=; Max-Age=0').at(9).end(),
      'deleted',
    ],
    ['another path', heard.stored('a=1').at(2).script('a=; Max-Age=0; Path=/x').at(9).end(), 'deleted'],
    ['the recorder was away', heard.script('a=; Max-Age=0').gap('worker-restarted').at(9).end(), 'unknown'],
  ])('%s: %s', (_, built, outcome) => {
    expect(outcomes(built)).toEqual([outcome]);
  });

  test('a removal that only a snapshot tells of is what was asked for', () => {
    const missed = heard.stored('a=1').at(2).script('a=; Max-Age=0').at(30).jar('session-end');
    expect(outcomes(missed)).toEqual(['deleted']);
  });

  test('by the CookieStore', () => {
    const removed = heard
      .stored('a=1')
      .at(2)
      .script('a=; Path=/', { api: 'cookie-store', operation: 'delete' })
      .removed('a=1', 'expired_overwrite');
    expect(outcomes(removed)).toEqual(['deleted']);
  });
});

test('each hop of a redirect asks for itself', () => {
  const hops = heard
    .request('https://a.test/', { lines: ['a=1'], status: 302, redirectTo: 'https://b.test/' })
    .at(1.1)
    .request('https://b.test/', { lines: ['b=1'] });
  const { attempts, requests } = record(hops.events());
  expect(attempts.map(({ host, cookie }) => [host, cookie.name])).toEqual([
    ['a.test', 'a'],
    ['b.test', 'b'],
  ]);
  expect(requests.map(({ redirectTo }) => redirectTo)).toEqual(['https://b.test/', null]);
});

test('a script’s attempt names script, frame and host', () => {
  const framed = heard.script('a=1', {
    src: 'https://cdn.test/t.js',
    line: 9,
    frameId: 3,
    frame: 'https://ads.test/f',
  });
  expect(record(framed.events()).attempts[0]).toMatchObject({
    via: 'document.cookie',
    url: 'https://cdn.test/t.js',
    host: 'ads.test',
    script: { url: 'https://cdn.test/t.js', line: 9, column: 1 },
    page: site,
    frame: 'https://ads.test/f',
    atMs: 1000,
  });
});

test('writes to other storage are no attempts', () => {
  expect(outcomes(heard.write('localStorage', 'a'))).toEqual([]);
});
