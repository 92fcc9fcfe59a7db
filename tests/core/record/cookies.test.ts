import { describe, expect, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import { held } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';

const site = 'https://shop.test/';

const cookiesOf = (built: EventBuilder) => record(built.events()).cookies;
const onlyCookie = (built: EventBuilder) => {
  const cookies = cookiesOf(built);
  expect(cookies).toHaveLength(1);
  return cookies[0];
};

describe('only the store makes a cookie', () => {
  test('a header alone does not', () => {
    expect(cookiesOf(session().header(site, 'sid=1'))).toEqual([]);
  });

  test('a script alone does not', () => {
    expect(cookiesOf(session().script('sid=1'))).toEqual([]);
  });

  test('an event of the store does, with nobody behind it', () => {
    expect(onlyCookie(session().stored('sid=1'))).toMatchObject({
      name: 'sid',
      domain: 'shop.test',
      hostOnly: true,
      state: 'stored',
      presentAtStart: false,
      atMs: 1007,
      writesAtMs: [1007],
      setBy: { via: 'unknown', url: null, page: null },
    });
  });

  test('a snapshot does, where the event was missed', () => {
    const missed = session().jar('session-start').at(3).jar('page-loaded', held('sid=1'));
    expect(onlyCookie(missed)).toMatchObject({ atMs: 3000, writesAtMs: [3000], setBy: { via: 'unknown' } });
  });

  test('a removal of what was never seen does not', () => {
    expect(cookiesOf(session().removed('sid=1', 'explicit'))).toEqual([]);
  });
});

describe('its life', () => {
  test('an overwrite is no deletion', () => {
    const twice = session()
      .stored('a=1; Max-Age=60')
      .at(2)
      .removed('a=1; Max-Age=60', 'overwrite')
      .stored('a=2; Max-Age=90')
      .end();
    expect(onlyCookie(twice)).toMatchObject({
      state: 'stored',
      removedAtMs: null,
      atMs: 1007,
      writesAtMs: [1007, 2007],
      storedSeconds: 90,
    });
  });

  test.each(['explicit', 'expired_overwrite', 'expired', 'evicted'] as const)('removed: %s', (cause) => {
    const gone = session().stored('a=1').at(2).removed('a=1', cause);
    expect(onlyCookie(gone)).toMatchObject({ state: 'deleted', removedAtMs: 2007 });
  });

  test('what comes back is stored', () => {
    const back = session().stored('a=1').at(2).removed('a=1', 'explicit').at(3).stored('a=1');
    expect(onlyCookie(back)).toMatchObject({ state: 'stored', removedAtMs: null, writesAtMs: [1007, 3007] });
  });

  test('what expires is gone, though nobody said so', () => {
    expect(onlyCookie(session().stored('a=1; Max-Age=5').at(9).end())).toMatchObject({
      state: 'deleted',
      removedAtMs: 6000,
    });
  });

  test('what a later snapshot lacks is gone', () => {
    expect(onlyCookie(session().stored('a=1').at(5).jar('session-end'))).toMatchObject({
      state: 'deleted',
      removedAtMs: 5000,
    });
  });

  test('what was written while the snapshot was taken stays', () => {
    expect(onlyCookie(session().stored('a=1').at(1.1).jar('page-loaded'))?.state).toBe('stored');
  });

  test('what was removed while the snapshot was taken is gone', () => {
    const raced = session().stored('a=1').at(2).removed('a=1', 'explicit').at(2.1).jar('page-loaded', held('a=1'));
    expect(onlyCookie(raced)?.state).toBe('deleted');
  });

  test('a snapshot that shows another value tells of a write that was missed', () => {
    const changed = session().stored('a=1').at(9).jar('session-end', held('a=2; Max-Age=60'));
    expect(onlyCookie(changed)).toMatchObject({ writesAtMs: [1007, 9000], storedSeconds: 51 });
  });

  test('a snapshot that shows the same tells nothing', () => {
    const same = session().stored('a=1; Max-Age=60').at(9).jar('session-end', held('a=1; Max-Age=61'));
    expect(onlyCookie(same)?.writesAtMs).toEqual([1007]);
  });

  test('a snapshot that knew of a write before the store told is no second write', () => {
    const raced = session()
      .jar('session-start')
      .at(2)
      .header(site, 'a=1; Max-Age=60')
      .at(2.05)
      .jar('page-loaded', held('a=1; Max-Age=62'))
      .at(2.06)
      .stored('a=1; Max-Age=60');
    expect(onlyCookie(raced)).toMatchObject({ writesAtMs: [2000], requestedSeconds: 60 });
  });

  test('browsers cap lifetimes: both are kept', () => {
    const capped = session().script('a=1; Max-Age=63072000').stored('a=1; Max-Age=63072000');
    expect(onlyCookie(capped)).toMatchObject({ requestedSeconds: 63_072_000, storedSeconds: 34_560_000 });
  });

  test('the last write decides how long, the first when', () => {
    const refreshed = session()
      .header(site, 'a=1; Max-Age=60')
      .stored('a=1; Max-Age=60')
      .at(20)
      .script('a=1; Max-Age=600')
      .stored('a=1; Max-Age=600');
    expect(onlyCookie(refreshed)).toMatchObject({
      atMs: 1000,
      writesAtMs: [1000, 20_000],
      requestedSeconds: 600,
      storedSeconds: 600,
      setBy: { via: 'http-header' },
    });
  });
});

describe('from before the session', () => {
  test('it lay in the jar, and nobody wrote it', () => {
    expect(onlyCookie(session().jar('session-start', held('a=1; Max-Age=60')))).toMatchObject({
      presentAtStart: true,
      atMs: 0,
      writesAtMs: [],
      storedSeconds: 60,
      setBy: { via: 'unknown' },
    });
  });

  test('it is written again', () => {
    const again = session().jar('session-start', held('a=1')).at(2).script('a=2').stored('a=2');
    expect(onlyCookie(again)).toMatchObject({
      presentAtStart: true,
      atMs: 0,
      writesAtMs: [2000],
      setBy: { via: 'document.cookie' },
    });
  });

  test('other snapshots say nothing of the start', () => {
    expect(onlyCookie(session().jar('worker-start', held('a=1')))?.presentAtStart).toBe(false);
  });
});

describe('in a person’s browser, other tabs store too', () => {
  const ofPerson = session().environment({ mode: 'people' });

  test.each([
    ['of the site', ofPerson.stored('a=1')],
    ['of a subdomain of the site', ofPerson.stored('a=1', { domain: 'www.shop.test' })],
    ['of a host that was contacted', ofPerson.request('https://px.ads.test/').stored('a=1', { domain: 'px.ads.test' })],
    ['of the domain above it', ofPerson.request('https://px.ads.test/').stored('a=1; Domain=ads.test')],
  ])('kept: %s', (_, built) => {
    expect(cookiesOf(built)).toHaveLength(1);
  });

  test.each([
    ['of another site', ofPerson.stored('a=1', { domain: 'mail.test' })],
    [
      'of a neighbour of a contacted host',
      ofPerson.request('https://px.ads.test/').stored('a=1', { domain: 'ads2.test' }),
    ],
    ['from before, of another site', ofPerson.jar('session-start', held('a=1', { domain: 'mail.test' }))],
  ])('left out: %s', (_, built) => {
    expect(cookiesOf(built)).toEqual([]);
  });

  test('an audit’s own browser has no other tabs', () => {
    expect(cookiesOf(session().stored('a=1', { domain: 'mail.test' }))).toHaveLength(1);
  });
});
