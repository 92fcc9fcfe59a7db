import type { Page } from 'puppeteer';
import { describe, expect, test, vi } from 'vitest';
import { reload } from '../../../src/audit/scenario/reload.ts';

describe('reload', () => {
  test.each(['Protocol error (Page.reload): Not attached to an active page', 'net::ERR_ABORTED at https://shop.test/'])(
    'asks again where the page was moving on by itself: %s',
    async (message) => {
      const { page, tries } = pageThatFails(2, message);
      await expect(reload(page, {})).resolves.toBeNull();
      expect(tries).toHaveBeenCalledTimes(3);
    },
  );

  test('gives up on a page that never comes to rest', async () => {
    const { page, tries } = pageThatFails(Number.POSITIVE_INFINITY, 'net::ERR_ABORTED at https://shop.test/');
    await expect(reload(page, {})).rejects.toThrow('ERR_ABORTED');
    expect(tries).toHaveBeenCalledTimes(5);
  });

  test('passes on what went wrong otherwise, at once', async () => {
    const { page, tries } = pageThatFails(1, 'net::ERR_CONNECTION_REFUSED at https://shop.test/');
    await expect(reload(page, {})).rejects.toThrow('REFUSED');
    expect(tries).toHaveBeenCalledTimes(1);
  });
});

function pageThatFails(times: number, message: string) {
  const tries = vi.fn();
  const again = async (): Promise<null> => {
    tries();
    if (tries.mock.calls.length <= times) throw new Error(message);
    return null;
  };
  // Safe: `reload` calls nothing else of a page.
  return { page: { reload: again } as unknown as Page, tries };
}
