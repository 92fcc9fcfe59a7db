import { describe, expect, test } from 'vitest';
import { standingChoices } from '../../../src/core/record/standing-choices.ts';
import type { ChoiceKind } from '../../../src/core/schema/consent.ts';
import type { Event } from '../../../src/core/schema/event.ts';

describe('of the marks', () => {
  test.each([
    ['none is taken back', ['accept', 'reject'], ['accept', 'reject']],
    ['the last is taken back', ['accept', 'reject', 'undo'], ['accept']],
    ['both are, one after the other', ['accept', 'reject', 'undo', 'undo'], []],
    ['one is set right', ['accept', 'undo', 'reject'], ['reject']],
    ['there is none to take back', ['undo', 'accept'], ['accept']],
    ['what a signal told is no mark, and stays', ['mark accept', 'signal', 'undo'], ['reject']],
  ] as const)('%s', (_what, acts, left) => {
    expect(standingChoices(acts.map(event)).map(({ choice }) => choice)).toEqual(left);
  });
});

function event(act: ChoiceKind | 'undo' | 'signal' | 'mark accept', seq: number): Event {
  const stamp = { seq, atMs: 1_000 + seq };
  if (act === 'undo') return { ...stamp, kind: 'mark-undone' };
  if (act === 'signal') return { ...stamp, kind: 'choice-made', choice: 'reject', source: 'tool-event', detail: null };
  const choice = act === 'mark accept' ? 'accept' : act;
  return { ...stamp, kind: 'choice-made', choice, source: 'owner-mark', detail: null };
}
