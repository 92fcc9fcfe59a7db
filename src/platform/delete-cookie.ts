import type { Cookies } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** Deletes one cookie, in its own partition. The browser finds it by an address that it would be sent to. */
export async function deleteCookie({ name, domain, path, partitionKey, storeId }: Cookies.Cookie): Promise<void> {
  // A cookie without the Secure mark is found by https as well (RFC 6265bis section 5.8.3).
  const url = `https://${domain.replace(/^\./, '')}${path}`;
  await browser.cookies.remove({ url, name, storeId, ...(partitionKey ? { partitionKey } : {}) });
}
