import { describe, expect, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import { held } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';

const site = 'https://shop.test/';
const app = 'https://shop.test/app.js';

const cookiesOf = (built: EventBuilder) => record(built.events()).cookies;
const onlyCookie = (built: EventBuilder) => {
  const cookies = cookiesOf(built);
  expect(cookies).toHaveLength(1);
  return cookies[0];
};

describe('who set it', () => {
  test('a header', () => {
    const answered = session().header(`${site}cart`, 'sid=1; Max-Age=60').stored('sid=1; Max-Age=60');
    expect(onlyCookie(answered)).toMatchObject({
      atMs: 1000,
      requestedSeconds: 60,
      storedSeconds: 60,
      setBy: { via: 'http-header', url: `${site}cart`, line: null, page: site, frame: site },
    });
  });

  test('a script, by its position', () => {
    expect(onlyCookie(session().script('a=1', { src: app, line: 7 }).stored('a=1'))).toMatchObject({
      setBy: { via: 'document.cookie', url: app, line: 7, column: 1 },
    });
  });

  test('the header that bears the value, not the one nearer in time', () => {
    const two = session().header(`${site}one`, 'a=1').at(1.005).header(`${site}two`, 'a=2').stored('a=1');
    expect(onlyCookie(two)?.setBy.url).toBe(`${site}one`);
  });

  test('the nearest of those that bear it', () => {
    const two = session().header(`${site}one`, 'a=1').at(2).header(`${site}two`, 'a=1').stored('a=1');
    expect(onlyCookie(two)?.setBy.url).toBe(`${site}two`);
  });

  test('of two lines of one response, the one whose lifetime was kept', () => {
    const two = session()
      .header(site, 'a=1; Max-Age=60', 'a=1; Max-Age=3600')
      .stored('a=1; Max-Age=60')
      .stored('a=1; Max-Age=3600');
    expect(onlyCookie(two)).toMatchObject({ requestedSeconds: 3600, storedSeconds: 3600 });
  });

  test('a header whose event comes a little after the store’s', () => {
    const early = session().stored('a=1').at(1.05).header(site, 'a=1');
    expect(onlyCookie(early)?.setBy.via).toBe('http-header');
    const tooLate = session().stored('a=1').at(1.1).header(site, 'a=1');
    expect(onlyCookie(tooLate)?.setBy.via).toBe('unknown');
  });

  test('nobody who wrote long before', () => {
    expect(onlyCookie(session().header(site, 'a=1').at(4).stored('a=1'))?.setBy.via).toBe('unknown');
  });

  test.each([
    ['another domain', 'https://ads.test/', 'a=1'],
    ['another path', site, 'a=1; Path=/x'],
    ['a partitioned cookie', site, 'a=1; Secure; Partitioned'],
    ['a deletion', site, 'a=1; Max-Age=0'],
  ])('not %s', (_, url, line) => {
    expect(onlyCookie(session().header(url, line).stored('a=1'))?.setBy.via).toBe('unknown');
  });

  test('two cookies of one name on two paths stay two, each with its own line', () => {
    const two = session()
      .header(site, 'a=1; Path=/x; Max-Age=60', 'a=1; Path=/y; Max-Age=90')
      .stored('a=1; Path=/x; Max-Age=60')
      .stored('a=1; Path=/y; Max-Age=90');
    expect(cookiesOf(two).map(({ path, requestedSeconds }) => [path, requestedSeconds])).toEqual([
      ['/x', 60],
      ['/y', 90],
    ]);
  });

  test('a cookie of the host and one of the domain stay two, each with its own line', () => {
    const two = session()
      .header(site, 'a=1; Max-Age=60', 'a=1; Max-Age=60; Domain=shop.test; Path=/')
      .at(1.2)
      .script('a=1; Max-Age=60')
      .stored('a=1; Max-Age=60; Domain=shop.test')
      .stored('a=1; Max-Age=60');
    expect(cookiesOf(two).map(({ hostOnly, setBy }) => [hostOnly, setBy.via])).toEqual([
      [false, 'http-header'],
      [true, 'document.cookie'],
    ]);
  });

  test('a path that a line leaves out is that of the document', () => {
    const two = session()
      .header(`${site}a/b/c`, 'a=1; Max-Age=60')
      .header(`${site}d/e`, 'a=1; Max-Age=60')
      .stored('a=1; Max-Age=60', { path: '/a/b' });
    expect(onlyCookie(two)?.setBy.url).toBe(`${site}a/b/c`);
  });

  test('a browser that partitions unasked is understood', () => {
    const tracker = session()
      .header('https://ads.test/p', 'id=1; Secure; SameSite=None')
      .stored('id=1; Secure; SameSite=None', { domain: 'ads.test', partitionKey: 'https://shop.test' });
    expect(onlyCookie(tracker)).toMatchObject({ partitionKey: 'https://shop.test', setBy: { via: 'http-header' } });
  });

  test('the same name partitioned and plain: each has its own line', () => {
    const both = session()
      .header('https://ads.test/p', 'id=1; Secure', 'id=1; Secure; Partitioned')
      .stored('id=1; Secure; Partitioned', { domain: 'ads.test' })
      .stored('id=1; Secure', { domain: 'ads.test' })
      .end();
    const { attempts } = record(both.at(9).gap('late-start').events());
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['stored', 'stored']);
  });

  test('a script of an empty frame writes under the host above it', () => {
    const frame = session().script('a=1', { frameId: 4, frame: 'about:blank' }).stored('a=1', { domain: 'other.test' });
    expect(onlyCookie(frame)?.setBy).toMatchObject({ via: 'document.cookie', frame: 'about:blank' });
  });

  test('what a snapshot found is told by the value of an earlier attempt, however long ago', () => {
    const late = session().jar('session-start').at(2).header(site, 'a=1').at(30).jar('worker-start', held('a=1'));
    expect(onlyCookie(late)).toMatchObject({ atMs: 2000, setBy: { via: 'http-header' } });
    const otherValue = session().jar('session-start').at(2).header(site, 'a=2').at(3).jar('worker-start', held('a=1'));
    expect(onlyCookie(otherValue)).toMatchObject({ atMs: 3000, setBy: { via: 'unknown' } });
  });
});
