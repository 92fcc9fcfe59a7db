import { expect, test, vi } from 'vitest';
import type { NewEvent } from '../../../../src/core/schema/event.ts';
import { createRecorder } from '../../../../src/recorder/background/session/recorder.ts';
import { emptyState, type RecorderState } from '../../../../src/recorder/background/session/recorder-state.ts';
import { resume } from '../../../../src/recorder/background/worker/resume.ts';
import type { LogWriter } from '../../../../src/recorder/log/log-writer.ts';
import { fakeRecorder, sampleSession } from '../fake-recorder.ts';

const gap: NewEvent = { kind: 'recorder-gap', atMs: 0, cause: 'truncated', detail: '' };

test('an audit’s events are written at once, a visit’s in company', () => {
  const append = vi.fn<LogWriter['append']>();
  const recorder = recorderWith({ append });
  const audit = sampleSession({ id: 'audit', tabId: null });
  recorder.putSession(audit);
  recorder.putSession(sampleSession());
  recorder.record(audit, gap);
  recorder.record(sampleSession(), gap);
  recorder.record(sampleSession(), gap, 'now');
  expect(append.mock.calls.map(([id, , urgency]) => [id, urgency])).toEqual([
    ['audit', 'now'],
    ['visit', 'soon'],
    ['visit', 'now'],
  ]);
});

test('after its end nothing is written to a session', () => {
  const { recorder, written } = fakeRecorder();
  const session = sampleSession();
  recorder.putSession(session);
  recorder.dropSession(session.id);
  recorder.record(session, gap);
  expect(written).toEqual([]);
});

test('the key of a session that has ended is not kept, however late it is asked for', () => {
  const { recorder } = fakeRecorder();
  const session = sampleSession();
  recorder.putSession(session);
  expect(recorder.key(session)).toBe(recorder.key(session));
  recorder.dropSession(session.id);
  expect(recorder.key(session)).toEqual(recorder.key(session));
  expect(recorder.key(session)).not.toBe(recorder.key(session));
});

test('a session that is not confirmed does not outlive the worker', async () => {
  const saved: RecorderState[] = [];
  const recorder = recorderWith({ save: async (state: RecorderState) => void saved.push(state) });
  recorder.putSession(sampleSession({ id: 'beginning', isConfirmed: false }));
  recorder.putSession(sampleSession());
  await recorder.flush();
  expect(saved.at(-1)?.sessions.map(({ id }) => id)).toEqual(['visit']);
});

test('rests when told, and wakes with the next event', async () => {
  const { recorder } = fakeRecorder();
  recorder.putSession(sampleSession());
  await recorder.rest();
  expect(recorder.isResting()).toBe(true);
  recorder.record(sampleSession(), gap);
  expect(recorder.isResting()).toBe(false);
});

test.each([
  ['in a visit, at work: something may be missing', 1, false, ['gap worker-restarted', 'jar worker-start'], ['visit']],
  ['in a visit, at rest: nothing is', 1, true, ['jar worker-start'], []],
  ['in an audit, whose pages tell again', null, false, ['gap worker-restarted', 'jar worker-start'], []],
])('a worker that was stopped %s', async (_name, tabId, isResting, expected, lookedAt) => {
  const session = sampleSession({ tabId });
  const { recorder, lines } = fakeRecorder([], [session]);
  const looked: string[] = [];
  resume(recorder, { ...emptyState, sessions: [session], isResting }, 0, ({ id }) => looked.push(id));
  await vi.waitFor(() => expect(lines()).toEqual(expected));
  expect(looked).toEqual(lookedAt);
});

function recorderWith(part: { append?: LogWriter['append']; save?: (state: RecorderState) => Promise<void> }) {
  return createRecorder(emptyState, {
    log: {
      append: part.append ?? (() => undefined),
      took: () => undefined,
      flush: async () => undefined,
      resume: async () => [],
    },
    allCookies: async () => [],
    save: part.save ?? (async () => undefined),
    onChange: () => undefined,
    onRecorded: () => undefined,
  });
}
