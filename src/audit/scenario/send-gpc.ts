import type { Page } from 'puppeteer';

/**
 * The browser says that the visitor's data may not be sold or shared, as Global Privacy Control defines it: in a header of
 * every request of the page and its frames, and to every script. Service workers send requests without it.
 */
export async function sendGpc(page: Page): Promise<void> {
  await page.setExtraHTTPHeaders({ 'Sec-GPC': '1' });
  await page.evaluateOnNewDocument(() => {
    // On the prototype and not writable, as in the browsers that have it.
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
      configurable: true,
      enumerable: true,
      get: () => true,
    });
  });
}
