import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/core/classify/classify.ts';
import { record } from '../../../src/core/record/record.ts';
import { runSchema } from '../../../src/core/schema/run.ts';
import { held } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';
import { policy } from '../../helpers/policy-builder.ts';

const runOf = (built: EventBuilder) => classify(record(built.events()), policy().build());
const phasesOf = (built: EventBuilder) => runOf(built).cookies.map(({ phase }) => phase);
const site = 'https://shop.test/';

describe('the phase of an item', () => {
  test.each<[string, EventBuilder, string]>([
    ['written before the choice', session().stored('a=1').at(2).choice('accept'), 'before-choice'],
    ['written after it', session().choice('accept').at(1.02).script('a=1').stored('a=1'), 'after-accept'],
    [
      'asked for before it, stored after it',
      session().header(site, 'a=1').at(1.005).choice('reject').at(1.01).stored('a=1'),
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
