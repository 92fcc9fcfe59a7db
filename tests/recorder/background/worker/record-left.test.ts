import { expect, test } from 'vitest';
import type { Event } from '../../../../src/core/schema/event.ts';
import { recordLeft } from '../../../../src/recorder/background/worker/record-left.ts';
import type { Batch } from '../../../../src/recorder/log/log-database.ts';
import { fakeRecorder, sampleSession } from '../fake-recorder.ts';

const gap: Event = { kind: 'recorder-gap', seq: 40, atMs: 7, cause: 'worker-restarted', detail: 'for the test' };
const left: Batch = { sessionId: 'visit', firstSeq: 40, events: [gap], reports: ['report 1'], weight: 0 };

test('late events follow in the log, under their own times, and are numbered anew', () => {
  const { recorder, written } = fakeRecorder([], [sampleSession()]);
  recordLeft(recorder, left);
  const { seq: _, ...event } = gap;
  expect(written).toEqual([{ sessionId: 'visit', event }]);
});

test('a report that came again meanwhile is recorded once', () => {
  const { recorder, written } = fakeRecorder([], [sampleSession()]);
  recorder.isRepeated('report 1');
  recordLeft(recorder, left);
  expect(written).toEqual([]);
});

test('and the other way round, a report that comes again later is known', () => {
  const { recorder } = fakeRecorder([], [sampleSession()]);
  recordLeft(recorder, left);
  expect(recorder.isRepeated('report 1')).toBe(true);
});

test('a session that has ended takes no more', () => {
  const { recorder, written } = fakeRecorder();
  recordLeft(recorder, left);
  expect(written).toEqual([]);
});
