import type { Cookies } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** Every cookie that the extension may see, partitioned ones included: an empty partition key stands for all of them. */
export async function allCookies(): Promise<Cookies.Cookie[]> {
  const cookies = await browser.cookies.getAll({ partitionKey: {} });
  // Firefox still lists expired ones.
  const nowSeconds = Date.now() / 1000;
  return cookies.filter(({ expirationDate }) => expirationDate === undefined || expirationDate > nowSeconds);
}
