import { expect, test, vi } from 'vitest';
import { tap } from '../../src/platform/tap.ts';

test('a tap is opened and closed once each', () => {
  const source = { addListener: vi.fn(), removeListener: vi.fn() };
  const listener = (): void => undefined;
  const one = tap(source, listener, { urls: ['<all_urls>'] });
  one.close();
  one.open();
  one.open();
  expect(source.addListener.mock.calls).toEqual([[listener, { urls: ['<all_urls>'] }]]);
  one.close();
  one.close();
  expect(source.removeListener.mock.calls).toEqual([[listener]]);
});
