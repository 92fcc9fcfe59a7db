import { expect, test, vi } from 'vitest';
import type { PageReport } from '../../../../src/messaging/page-report.ts';
import type { ProbeReport } from '../../../../src/messaging/probe-report.ts';
import type { TapHandlers } from '../../../../src/recorder/background/listeners/taps.ts';
import type { Recorder } from '../../../../src/recorder/background/session/recorder.ts';
import { createGate } from '../../../../src/recorder/background/worker/gate.ts';
import { type Note, noting, retell } from '../../../../src/recorder/background/worker/notes.ts';
import { fakeRecorder, sampleSession } from '../fake-recorder.ts';

function handlers(): TapHandlers {
  const [navigation, document, response, sending, cookie, tabClosed] = Array.from({ length: 6 }, () => vi.fn());
  return { navigation, document, response, sending, cookie, tabClosed } as unknown as TapHandlers;
}

test('what comes before the gate opens is told and noted; what comes after is told', () => {
  const notes: Note[] = [];
  const on = handlers();
  let isOpen = false;
  const first = noting(
    on,
    () => isOpen,
    (note) => notes.push(note),
  );
  first.sending('7', 'a=1');
  isOpen = true;
  first.tabClosed(3);
  expect(notes).toEqual([['sending', '7', 'a=1']]);
  expect(on.sending).toHaveBeenCalledExactlyOnceWith('7', 'a=1');
  expect(on.tabClosed).toHaveBeenCalledExactlyOnceWith(3);
});

test('notes are told again as they were told: taps, and reports of pages of both kinds', () => {
  vi.stubGlobal('chrome', { runtime: { getURL: () => 'chrome-extension://id/' } });
  const on = handlers();
  const { recorder, lines } = fakeRecorder([], [sampleSession({ probing: true })]);
  const gate = createGate<Recorder>((_recorder, error) => {
    throw error;
  });
  gate.open(recorder);
  const sender = { tabId: 1, frameId: 0, documentId: 'd', url: 'https://shop.test/' };
  const write = {
    api: 'localStorage',
    operation: 'clear',
    key: { text: '', length: 0 },
    value: null,
    stack: '',
    atMs: 1,
  } as const;
  const report: PageReport = {
    id: 'a',
    writes: [write],
    scripts: [],
    loaded: null,
    left: null,
    resources: [],
    areResourcesCut: false,
    isTruncated: false,
  };
  const reading = { api: 'canvas', what: ['toDataURL'], script: null, count: 1, atMs: 1 } as const;
  const probes: ProbeReport = { id: 'b', readings: [reading], isTruncated: false };
  const notes: Note[] = [
    ['sending', '7', 'a=1'],
    ['report', report, sender, 1],
    ['probes', probes, sender, 1],
  ];
  retell(notes, on, gate);
  expect(on.sending).toHaveBeenCalledExactlyOnceWith('7', 'a=1');
  expect(lines()).toEqual(['script-write', 'probe']);
  vi.unstubAllGlobals();
});
