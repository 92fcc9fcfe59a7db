import { expect, test } from 'vitest';
import { phases } from '../../../src/core/classify/phase.ts';
import type { ChoiceKind } from '../../../src/core/schema/consent.ts';

const chosen = (choice: ChoiceKind | null, atMs: number | null) => ({
  choice,
  atMs,
  source: null,
  detail: null,
  tool: null,
  isEarlier: false,
});

test.each([
  [-10, 'before-choice'],
  [0, 'before-choice'],
  [999, 'before-choice'],
  [1000, 'after-accept'],
  [1020, 'after-accept'],
  [5000, 'after-withdrawal'],
  [9999, 'after-withdrawal'],
])('at %i ms: %s', (atMs, phase) => {
  const phaseAt = phases([
    chosen('withdraw', 5000),
    chosen('accept', 1000),
    chosen(null, 7000),
    chosen('reject', null),
  ]);
  expect(phaseAt(atMs)).toBe(phase);
});

test('a reject is one too', () => {
  expect(phases([chosen('reject', 1)])(2)).toBe('after-reject');
});

test('without a choice everything is before it', () => {
  expect(phases([])(1e12)).toBe('before-choice');
});
