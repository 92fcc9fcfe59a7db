import { expect, test } from 'vitest';
import { cookieEvidence } from '../../../src/rules/support/evidence.ts';
import { writtenIn } from '../../../src/rules/support/written-in.ts';
import { run } from '../../helpers/run-builder.ts';

const writes = { setAtMs: 100, writesAtMs: [100, 900, 950], asksAtMs: [90, 890, 940] };
const visit = run().scenario('reject').at(500).choice('reject').cookie('_ga', writes).build();

test.each([
  ['before-choice', 90, 100],
  ['after-reject', 890, 900],
] as const)('of a phase, %s, the first write is dated, and shown', (phase, askedAtMs, setAtMs) => {
  const [cookie] = writtenIn(visit, phase).cookies;
  if (cookie === undefined) throw new Error('It was written then');
  expect(cookie).toMatchObject({ phase, setAtMs });
  expect(cookieEvidence(visit, cookie)).toMatchObject({ phase, atMs: askedAtMs });
});

test('what was not written in a phase is not in it', () => {
  expect(writtenIn(visit, 'after-accept').cookies).toEqual([]);
});
