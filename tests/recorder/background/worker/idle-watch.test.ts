import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createIdleWatch } from '../../../../src/recorder/background/worker/idle-watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('tells of the quiet once, before the browser stops an idle worker', () => {
  const onQuiet = vi.fn();
  const watch = createIdleWatch(onQuiet);
  watch.touch();
  vi.advanceTimersByTime(15_000);
  watch.touch();
  vi.advanceTimersByTime(15_000);
  expect(onQuiet).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(onQuiet).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(100_000);
  watch.touch();
  vi.advanceTimersByTime(25_000);
  expect(onQuiet).toHaveBeenCalledTimes(2);
});
