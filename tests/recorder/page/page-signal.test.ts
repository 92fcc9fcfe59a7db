import { describe, expect, test } from 'vitest';
import type { SignalDetail } from '../../../src/recorder/page/consent-channel.ts';
import { pageSignal } from '../../../src/recorder/page/page-signal.ts';

const detail = (granted: string, denied: string, state: SignalDetail[5]): SignalDetail => [
  'tool-event',
  '',
  'x',
  granted,
  denied,
  state,
  '',
  7,
];

test('lists come as lines, and what is empty is nothing', () => {
  expect(pageSignal(['tcf', '', 'tcloaded', '1\n7\n', '2\n', '', 'C', 7])).toEqual({
    source: 'tcf',
    tool: null,
    state: 'partial',
    granted: ['1', '7'],
    denied: ['2'],
    detail: 'tcloaded',
    tcString: 'C',
    atMs: 7,
  });
});

describe('the state', () => {
  test.each([
    ['a\n', '', '', 'granted'],
    ['a\n', 'b\n', '', 'partial'],
    ['', 'b\n', '', 'denied'],
    ['necessary\n', 'ads\n', '', 'denied'],
    ['necessary\nads\n', '', '', 'granted'],
    ['necessary\nads\n', 'essential\n', '', 'granted'],
    ['', '', '', null],
    ['a\n', '', 'unknown', null],
    ['a\n', '', 'pending', 'pending'],
    ['', 'b\n', 'default', 'pending'],
    ['security_storage\n', 'ad_storage\n', 'default', 'pending'],
    ['', '', 'default', 'pending'],
    ['a\n', '', 'default', 'granted'],
  ] as const)('of %j and %j, %s', (granted, denied, state, expected) => {
    expect(pageSignal(detail(granted, denied, state)).state).toBe(expected);
  });
});
