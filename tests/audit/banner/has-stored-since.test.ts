import { expect, test } from 'vitest';
import { hasStoredSince } from '../../../src/audit/banner/has-stored-since.ts';
import { zeroMs } from '../../helpers/cookie-fixture.ts';
import { session } from '../../helpers/event-builder.ts';

/** The press comes five seconds into the visit. */
const pressedAtMs = zeroMs + 5_000;
const visit = session().at(2).script('early=1').stored('early=1').write('localStorage', 'early');
const looked = visit.at(4).found(['localStorage/early'], {}, 'before-choice');

test.each([
  ['nothing happens', looked.at(6), false],
  ['requests are made', looked.at(6).request('https://shop.test/a'), false],
  ['a cookie is stored', looked.at(6).stored('choice=1'), true],
  ['a cookie is removed', looked.at(6).removed('early=1', 'expired_overwrite'), true],
  ['another site stores a cookie', looked.at(6).stored('id=1', { domain: 'tracker.example' }), false],
  ['a cookie is asked for and not kept', looked.at(6).script('choice=1'), false],
  ['an item is removed', looked.at(6).write('localStorage', 'early', { operation: 'delete' }), false],
  ['an item is written', looked.at(6).write('localStorage', 'choice'), true],
  ['the same is found as before', looked.at(6).found(['localStorage/early'], {}, 'after-choice'), false],
  ['an item is found that no hook saw', looked.at(6).found(['localStorage/choice'], {}, 'after-choice'), true],
])('after a press, %s', (_what, events, expected) => {
  expect(hasStoredSince(events.events(), pressedAtMs, 'www.shop.test')).toBe(expected);
});

test('the trace of an earlier choice proves no later one', () => {
  const accepted = looked.at(6).found(['localStorage/choice'], {}, 'after-choice');
  const events = accepted.at(8).found(['localStorage/early'], {}, 'before-choice').events();
  expect(hasStoredSince(events, zeroMs + 9_000, 'shop.test')).toBe(false);
});
