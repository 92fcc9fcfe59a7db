import type { Page } from 'puppeteer';
import type { ExtensionBrowser } from './extension-browser.ts';

/**
 * The side panel’s page in a tab, which takes the first tab with this address for the one beside it. It does not hide, although
 * it is not in front, and waits before it opens a page until `letGo` is called.
 */
export async function openPanel({ browser, extensionId }: ExtensionBrowser, beside: string): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument((address) => {
    const query = chrome.tabs.query.bind(chrome.tabs);
    const update = chrome.tabs.update.bind(chrome.tabs);
    let id: number | undefined;
    const active = async () => {
      const tabs = await query({});
      id ??= tabs.find(({ url }) => url?.startsWith(address))?.id;
      return tabs.filter((tab) => tab.id === id);
    };
    const updateWhenLetGo = async (tabId: number, properties: chrome.tabs.UpdateProperties) => {
      if (properties.url?.startsWith('https:')) {
        const gate = Promise.withResolvers<void>();
        Object.assign(globalThis, { letGo: gate.resolve });
        await gate.promise;
        Reflect.deleteProperty(globalThis, 'letGo');
      }
      return update(tabId, properties);
    };
    Object.defineProperty(chrome.tabs, 'query', { value: active });
    Object.defineProperty(chrome.tabs, 'update', { value: updateWhenLetGo });
    Object.defineProperty(document, 'visibilityState', { value: 'visible' });
  }, beside);
  await page.goto(`chrome-extension://${extensionId}/src/ui/panel/panel.html`);
  return page;
}

/** Presses a button, also where the panel’s tab is not in front. */
export async function press(panel: Page, action: string): Promise<void> {
  await until(panel, (wanted) => document.querySelector(`[data-do="${wanted}"]`) !== null, action);
  await panel.evaluate((wanted) => document.querySelector<HTMLElement>(`[data-do="${wanted}"]`)?.click(), action);
}

export async function untilHeading(panel: Page, heading: string): Promise<void> {
  await until(panel, (wanted) => document.querySelector('h1')?.textContent === wanted, heading).catch(async () => {
    throw new Error(`“${heading}” did not come, but: ${await panel.evaluate(() => document.body.textContent)}`);
  });
}

/** The page that was about to be opened is; resolves when nothing of the one before is there any more. */
export async function untilCleared(panel: Page): Promise<void> {
  await until(panel, () => Reflect.has(globalThis, 'letGo'), '');
}

export async function letGo(panel: Page): Promise<void> {
  await panel.evaluate(() => Reflect.get(globalThis, 'letGo')());
}

/** A tab that is not in front is drawn no frames. */
async function until(panel: Page, isSo: (wanted: string) => boolean, wanted: string): Promise<void> {
  await panel.waitForFunction(isSo, { polling: 200, timeout: 40_000 }, wanted);
}
