import { expect, test } from 'vitest';
import { hasSignalSince } from '../../../src/audit/banner/has-signal-since.ts';
import type { ChoiceKind } from '../../../src/core/schema/consent.ts';
import type { EventOf } from '../../../src/core/schema/event.ts';

type Signal = EventOf<'consent-signal'>;

const pressedAtMs = 5_000;
const top = { tabId: 1, frameId: 0, documentId: 'a', url: 'https://www.shop.test/' };

function signal(changes: Partial<Signal>): Signal {
  return {
    seq: 0,
    atMs: 5_050,
    kind: 'consent-signal',
    source: 'tool-event',
    tool: 'klaro',
    state: 'granted',
    granted: [],
    denied: [],
    detail: 'saveConsents',
    role: null,
    tcString: null,
    frame: top,
    ...changes,
  };
}

const click = signal({ source: 'click', tool: null, state: null, detail: 'Godkänn', role: 'accept', atMs: 5_005 });
const no = signal({ state: 'denied' });

test.each<[what: string, ChoiceKind, Signal[], boolean]>([
  ['a press and the tool’s word', 'accept', [click, signal({})], true],
  ['a press and some purposes', 'accept', [click, signal({ state: 'partial' })], true],
  [
    'a press and the end of TCF’s dialog',
    'accept',
    [click, signal({ source: 'tcf', detail: 'useractioncomplete' })],
    true,
  ],
  ['a press alone', 'accept', [click], false],
  ['a tool’s word alone', 'accept', [signal({})], false],
  ['a press before', 'accept', [{ ...click, atMs: 4_000 }, signal({})], false],
  ['a word before', 'accept', [click, signal({ atMs: 4_000 })], false],
  ['a word that does not say what', 'accept', [click, signal({ state: null })], false],
  ['a word that nothing is chosen yet', 'accept', [click, signal({ state: 'pending' })], false],
  ['the opposite', 'accept', [click, no], false],
  ['a press on something else', 'accept', [{ ...click, role: 'settings' }, signal({})], false],
  [
    'what holds until somebody chooses',
    'accept',
    [click, signal({ source: 'consent-mode', detail: 'consent default' })],
    false,
  ],
  [
    'the word of another party’s frame',
    'accept',
    [click, signal({ frame: { ...top, frameId: 7, url: 'https://ads.test/' } })],
    false,
  ],
  [
    'the word of the tool’s frame',
    'accept',
    [click, signal({ frame: { ...top, frameId: 7, url: 'https://cmp.shop.test/' } })],
    true,
  ],
  ['a no', 'reject', [{ ...click, role: 'reject' }, no], true],
  ['a no by saving', 'reject', [{ ...click, role: 'save' }, no], true],
  ['some purposes after a no', 'reject', [{ ...click, role: 'reject' }, signal({ state: 'partial' })], false],
  ['a choice taken back', 'withdraw', [{ ...click, role: 'withdraw' }, no], true],
])('%s', (_what, choice, events, expected) => {
  expect(hasSignalSince(events, pressedAtMs, 'shop.test', choice)).toBe(expected);
});
