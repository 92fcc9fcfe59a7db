import { expect, test } from 'vitest';
import { recordStorage } from '../../../../src/recorder/background/events/record-storage.ts';
import { fakeRecorder, sampleSession } from '../fake-recorder.ts';

const frame = { tabId: 1, frameId: 0, documentId: 'd', url: 'https://shop.test/' };
const report = { atMs: 5, origin: 'https://shop.test', items: [], cut: false };

test.each([
  ['all that is stored is no gap', false, []],
  ['what had to be left out is', true, [{ cause: 'truncated', detail: expect.stringContaining('https://shop.test') }]],
])('%s', (_name, cut, gaps) => {
  const session = sampleSession();
  const { recorder, written } = fakeRecorder([], [session]);
  recordStorage(recorder, session, { ...report, cut }, 'page-left', frame);
  expect(written[0]?.event).toMatchObject({ kind: 'storage-snapshot', reason: 'page-left' });
  expect(written.slice(1).map(({ event }) => event)).toMatchObject(gaps);
});
