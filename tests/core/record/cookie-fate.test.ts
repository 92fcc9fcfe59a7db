import { describe, expect, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import { held } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';

const site = 'https://shop.test/';
const days = 86_400;

const cookieOf = (built: EventBuilder) => {
  const { cookies } = record(built.events());
  expect(cookies).toHaveLength(1);
  return cookies[0];
};

const written = (built: EventBuilder, line: string) => built.header(site, line).stored(line);

describe('the cap of 400 days', () => {
  test.each<[string, boolean]>([
    [`a=1; Max-Age=${730 * days}`, true],
    [`a=1; Max-Age=${400 * days + 1}`, true],
    [`a=1; Max-Age=${400 * days}`, false],
    ['a=1; Max-Age=60', false],
    ['a=1', false],
  ])('%s: %s', (line, isCapped) => {
    expect(cookieOf(written(session(), line))?.isCapped).toBe(isCapped);
  });

  test('a clock that is wrong is no cap', () => {
    const skewed = session()
      .header(site, `a=1; Max-Age=${30 * days}`)
      .stored(`a=1; Max-Age=${20 * days}`);
    expect(cookieOf(skewed)?.isCapped).toBe(false);
  });

  test('what nobody was seen to ask for is not known to be capped', () => {
    expect(cookieOf(session().stored(`a=1; Max-Age=${400 * days}`))?.isCapped).toBe(false);
  });
});

describe('how a lifetime changed', () => {
  const seconds = (built: EventBuilder) =>
    cookieOf(built)?.lifetimes.map(({ atMs, requestedSeconds, storedSeconds }) => [
      atMs,
      requestedSeconds,
      storedSeconds,
    ]);

  test('a session cookie becomes persistent, and longer', () => {
    const longer = written(written(written(session(), 'a=1').at(2), 'a=1; Max-Age=60').at(3), 'a=1; Max-Age=90');
    expect(seconds(longer)).toEqual([
      [1000, null, null],
      [2000, 60, 60],
      [3000, 90, 90],
    ]);
  });

  test('a refreshed one keeps its length', () => {
    expect(seconds(written(written(session(), 'a=1; Max-Age=60').at(20), 'a=2; Max-Age=60'))).toEqual([[1000, 60, 60]]);
  });

  test('one with a fixed date keeps its end', () => {
    const date = 'Expires=Sun, 22 Nov 2026 13:00:00 GMT';
    expect(seconds(written(written(session(), `a=1; ${date}`).at(20), `a=2; ${date}`))).toHaveLength(1);
  });

  test('beyond the cap, what was kept is the same', () => {
    const capped = written(written(session(), `a=1; Max-Age=${730 * days}`).at(2), `a=1; Max-Age=${900 * days}`);
    expect(seconds(capped)).toEqual([[1000, 730 * days, 400 * days]]);
  });

  test('one that nobody wrote has none', () => {
    expect(seconds(session().jar('session-start', held('a=1; Max-Age=60')))).toEqual([]);
  });
});

describe('what ended it', () => {
  const stored = written(session().jar('session-start'), 'a=1; Max-Age=60').at(2);

  test.each<[string, EventBuilder, unknown]>([
    ['nothing', stored, null],
    ['its time', stored.at(100).end(), { cause: 'expired', writer: null }],
    ['its time, as the store told', stored.at(62).removed('a=1', 'expired'), { cause: 'expired', writer: null }],
    ['its time, as a snapshot showed', stored.at(70).jar('session-end'), { cause: 'expired', writer: null }],
    ['the browser, that made room', stored.removed('a=1', 'evicted'), { cause: 'evicted', writer: null }],
    ['somebody unseen', stored.removed('a=1', 'explicit'), { cause: 'deleted', writer: null }],
    ['nobody knows what', stored.at(9).jar('session-end'), null],
  ])('%s', (_, built, endedBy) => {
    expect(cookieOf(built)?.endedBy).toEqual(endedBy);
  });

  test.each([
    ['of its own site', 'https://www.shop.test/out', 2, 'https://www.shop.test/out'],
    ['of another site', 'https://other.example/out', 2, undefined],
    ['long before', 'https://shop.test/out', -5, undefined],
  ])('a response that clears the cookies %s', (_, url, seconds, clearer) => {
    const cleared = stored
      .at(10)
      .request(url, { clearsCookies: true })
      .at(8 + seconds)
      .removed('a=1', 'explicit');
    expect(cookieOf(cleared)?.endedBy?.cause).toBe('deleted');
    expect(cookieOf(cleared)?.endedBy?.writer?.url).toBe(clearer);
  });

  test.each([
    ['as the store told', (log: EventBuilder) => log.removed('a=1', 'expired_overwrite')],
    ['as a snapshot showed', (log: EventBuilder) => log.at(9).jar('session-end')],
  ])('a script that deletes, %s', (_, told) => {
    const deleted = told(stored.script('a=; Max-Age=0', { src: 'https://cmp.test/c.js', line: 4 }));
    expect(cookieOf(deleted)?.endedBy).toEqual({
      cause: 'deleted',
      writer: {
        via: 'document.cookie',
        url: 'https://cmp.test/c.js',
        line: 4,
        column: 1,
        chain: [],
        page: site,
        frame: site,
      },
    });
  });

  test('what comes back has not ended', () => {
    expect(cookieOf(written(stored.removed('a=1', 'explicit').at(3), 'a=1'))?.endedBy).toBe(null);
  });
});
