import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/core/classify/classify.ts';
import { record } from '../../../src/core/record/record.ts';
import { runSchema } from '../../../src/core/schema/run.ts';
import { digest, held, identified, remembering, zeroMs } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { ownEnvironment } from '../../helpers/sample-environment.ts';

const runOf = (built: EventBuilder) => classify(record(built.events()), policy().build());
const phasesOf = (built: EventBuilder) => runOf(built).cookies.map(({ phase }) => phase);
const site = 'https://shop.test/';

/** An answer at 2.3 s to a request of 1.6 s, and the choice. */
function answeredLate(seconds: number): EventBuilder {
  return session()
    .at(2.3)
    .request(site, { sentAtMs: zeroMs + 1600, lines: ['a=1'] })
    .stored('a=1')
    .at(seconds)
    .choice('accept');
}

describe('the phase of an item', () => {
  test.each<[string, EventBuilder, string]>([
    ['written before the choice', session().stored('a=1').at(2).choice('accept'), 'before-choice'],
    ['written after it', session().choice('accept').at(1.02).script('a=1').stored('a=1'), 'after-accept'],
    [
      'asked for before it, stored after it',
      session().header(site, 'a=1').at(1.005).choice('reject').at(1.01).stored('a=1'),
      'before-choice',
    ],
    [
      'written 20 ms after it by a script',
      session().at(2).choice('accept').at(2.02).script('a=1').at(2.03).stored('a=1'),
      'after-accept',
    ],
    [
      'brought by an answer to what was sent before it',
      session().at(2.3).header(site, 'a=1').stored('a=1').at(2).choice('accept'),
      'after-accept',
    ],
    ['the same, where it is known when it was sent', answeredLate(2), 'before-choice'],
    ['sent after it, answered after it', answeredLate(1.5), 'after-accept'],
    [
      'there from the start, asked for again before it',
      session()
        .jar('session-start', held('a=1'))
        .choice('reject')
        .at(1.3)
        .request(site, { sentAtMs: zeroMs + 800, lines: ['a=2'] })
        .stored('a=2'),
      'before-choice',
    ],
    ['written again after it', session().stored('a=1').at(2).choice('reject').at(3).stored('a=2'), 'before-choice'],
    ['there from the start', session().jar('session-start', held('a=1')).choice('accept'), 'before-choice'],
    [
      'there from the start, written after it',
      session().jar('session-start', held('a=1')).choice('accept').at(3).stored('a=2'),
      'after-accept',
    ],
  ])('%s', (_, built, phase) => {
    expect(phasesOf(built)).toEqual([phase]);
  });

  test('what an answer brings has the phase of its request, stored or not, and so has what it passed on', () => {
    const id = '853d68a1';
    const late = { sentAtMs: zeroMs + 1600, lines: ['a=1', 'b=2; Domain=other.test'] };
    const sent = [{ digest: digest(id).digest, in: 'query' as const, name: 'cid' }];
    const run = runOf(
      session()
        .stored('_id=x', { value: identified(id) })
        .at(2)
        .choice('reject')
        .at(2.3)
        .request(site, late)
        .request('https://stat.test/g', { ...late, lines: [], identifiers: sent }),
    );
    expect(run.requests.map(({ phase }) => phase)).toEqual(['before-choice', 'before-choice']);
    expect(run.attempts.map(({ phase }) => phase)).toEqual(['before-choice', 'before-choice']);
    expect(run.sharings.map(({ phase }) => phase)).toEqual(['before-choice']);
  });

  test('each write tells when it was asked for', () => {
    const { cookies } = runOf(
      session()
        .script('a=1')
        .stored('a=1')
        .at(3)
        .request(site, { sentAtMs: zeroMs + 2100, lines: ['a=2'] })
        .stored('a=2')
        .at(9)
        .stored('a=3'),
    );
    expect(cookies).toMatchObject([{ writesAtMs: [1000, 3000, 9007], asksAtMs: [1000, 2100, 9007] }]);
  });

  test('what was found and not seen written could be missing until then', () => {
    const found = session().found([]).at(2).choice('reject').at(3).found(['serviceWorker/https://shop.test/']);
    expect(runOf(found).storage.map(({ phase }) => phase)).toEqual(['after-reject']);
    const before = session().found(['indexedDB/db'], {}, 'before-choice').at(1.01).choice('reject');
    expect(runOf(before).storage.map(({ phase }) => phase)).toEqual(['before-choice']);
  });

  test('after a choice of an earlier visit, everything is after it', () => {
    const value = remembering('granted');
    const again = session().environment(ownEnvironment).jar('session-start', held('klaro=x', { value })).stored('a=1');
    expect(phasesOf(again)).toEqual(['after-accept', 'after-accept']);
  });

  test('attempts, storage and requests have one too', () => {
    const run = runOf(
      session()
        .choice('accept')
        .at(2)
        .header(site, 'a=1')
        .write('localStorage', 'k')
        .choice('withdraw')
        .at(3)
        .request(site),
    );
    expect(run.attempts.map(({ phase }) => phase)).toEqual(['after-withdrawal']);
    expect(run.storage.map(({ phase }) => phase)).toEqual(['after-withdrawal']);
    expect(
      runOf(session().request(site).at(2).choice('reject').at(3).request(site)).requests.map(({ phase }) => phase),
    ).toEqual(['before-choice', 'after-reject']);
  });
});

describe('the duration of a cookie', () => {
  test.each<[string, EventBuilder, object]>([
    ['of a session', session().script('a=1').stored('a=1'), { kind: 'session' }],
    [
      'asked for and kept',
      session().script('a=1; Max-Age=60').stored('a=1; Max-Age=60'),
      { kind: 'persistent', requestedSeconds: 60, storedSeconds: 60 },
    ],
    [
      'kept, and nobody was seen to ask',
      session().stored('a=1; Max-Age=60'),
      { kind: 'persistent', requestedSeconds: null, storedSeconds: 60 },
    ],
    [
      'asked for and refused: the browser made it a session’s',
      session().script('a=1; Max-Age=60').stored('a=1', { expiresAtMs: null }),
      { kind: 'session' },
    ],
  ])('%s', (_, built, duration) => {
    expect(runOf(built).cookies[0]?.duration).toEqual(duration);
  });
});

test('a run fits its schema, and says what the record says', () => {
  const visit = session()
    .jar('session-start', held('old=1'))
    .header('https://px.ads.test/', 'id=1; Secure; SameSite=None; Max-Age=60')
    .stored('id=1; Secure; SameSite=None; Max-Age=60', { domain: 'px.ads.test' })
    .found(['indexedDB/db'])
    .choice('accept')
    .at(9)
    .end();
  const run = runOf(visit);
  expect(runSchema.parse(run)).toStrictEqual(run);
  expect(run).toMatchObject({
    id: 'session-1',
    endedMs: 9000,
    cookies: [
      { name: 'old', party: 'first', setAtMs: 0 },
      { name: 'id', party: 'third', setAtMs: 1000 },
    ],
  });
});

test('a script that reads the browser has party, phase and organisation of its host', () => {
  const declared = policy('shop.test').recipient('maker.test', { provider: 'Maker AB' }).build();
  const events = session('shop.test')
    .probe('canvas', ['toDataURL'])
    .probe('canvas', ['toDataURL'], { src: 'https://cdn.maker.test/fp.js' })
    .at(2)
    .choice('reject')
    .at(3)
    .probe('audio', ['startRendering'], { src: null })
    .events();
  const { probes } = runSchema.parse(classify(record(events), declared));
  expect(probes.map(({ party, phase, organisation }) => [party, phase, organisation])).toEqual([
    ['first', 'before-choice', null],
    ['third', 'before-choice', 'Maker AB'],
    ['unknown', 'after-reject', null],
  ]);
});
