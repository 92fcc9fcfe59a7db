import { expect, test } from 'vitest';
import { browserAhead } from '../../../src/audit/browser/browser-ahead.ts';
import type { LaunchedBrowser } from '../../../src/audit/browser/launch.ts';
import { unusedBrowser } from '../../helpers/unused-browser.ts';

/** Browsers that tell which of them were started and closed. */
function launching(fails: readonly number[] = []) {
  const started: number[] = [];
  const closed: number[] = [];
  const launch = async (): Promise<LaunchedBrowser> => {
    const number = started.push(started.length + 1);
    if (fails.includes(number)) throw new Error(`Browser ${number} does not start`);
    return unusedBrowser(String(number), () => void closed.push(number));
  };
  return { started, closed, ...browserAhead(launch) };
}

test('the one that is ahead is taken, and only one is ever ahead', async () => {
  const { prepare, take, started } = launching();
  prepare();
  prepare();
  expect(started).toEqual([1]);
  expect((await take()).extensionId).toBe('1');
  expect(started).toEqual([1]);
  expect((await take()).extensionId).toBe('2');
});

test('the one that nobody took is closed, one that was taken is not', async () => {
  const { prepare, take, close, closed } = launching();
  prepare();
  await take();
  await close();
  expect(closed).toEqual([]);
  prepare();
  await close();
  await close();
  expect(closed).toEqual([2]);
});

test('one that does not start fails whoever takes it, and nobody else', async () => {
  const { prepare, take, close } = launching([1, 2]);
  prepare();
  await expect(take()).rejects.toThrow('Browser 1 does not start');
  prepare();
  await expect(close()).resolves.toBeUndefined();
  expect((await take()).extensionId).toBe('3');
});
