import type { Page } from 'puppeteer';
import type { ExtensionBrowser } from './extension-browser.ts';

/** The popup’s page in a tab, which takes the tab with this address for the one that it was opened over. */
export async function openPopup(
  { browser, extensionId }: ExtensionBrowser,
  over = 'https://5dportalen.se/',
): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument((address) => {
    const query = chrome.tabs.query.bind(chrome.tabs);
    const active = async () => (await query({})).filter(({ url }) => url?.startsWith(address)).slice(0, 1);
    Object.defineProperty(chrome.tabs, 'query', { value: active });
    // The popup closes when it has opened the report; here it would take the test’s page with it.
    window.close = () => undefined;
  }, over);
  await page.goto(`chrome-extension://${extensionId}/src/ui/popup/popup.html`);
  return page;
}
