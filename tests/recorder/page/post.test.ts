import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ProbeReport } from '../../../src/messaging/probe-report.ts';
import { post } from '../../../src/recorder/page/post.ts';

const report: ProbeReport = { id: 'a', readings: [], isTruncated: false };
const sendMessage = vi.fn<(message: object) => Promise<unknown>>();

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([
  ['what is wanted', { reply: true }, true],
  ['what is not wanted', { reply: false }, false],
  ['nothing of what is wanted, where it is no question', {}, null],
  ['nothing of what is wanted, where the report was refused', { reply: null }, null],
])('an answer tells %s, and is asked for once', async (_what, answer, expected) => {
  sendMessage.mockResolvedValue(answer);
  expect(await post('page/probes', report)).toBe(expected);
  expect(sendMessage).toHaveBeenCalledOnce();
});

test('a report that nobody confirms is sent again, the same one, until somebody does', async () => {
  sendMessage
    .mockResolvedValueOnce(undefined)
    .mockRejectedValueOnce(new Error('gone'))
    .mockResolvedValue({ reply: true });
  const answer = post('page/probes', report);
  await vi.runAllTimersAsync();
  expect(await answer).toBe(true);
  expect(sendMessage.mock.calls).toEqual(Array.from({ length: 3 }, () => [{ name: 'page/probes', payload: report }]));
});

test('a report that nobody ever confirms is given up', async () => {
  sendMessage.mockResolvedValue(undefined);
  const answer = post('page/probes', report);
  await vi.runAllTimersAsync();
  expect(await answer).toBeNull();
});
