// The tab in which a guided audit is made.
import { browser } from '../../platform/browser.ts';

const blank = 'about:blank';
const longestMs = 15_000;

/** Its id; another one where the visitor closed it meanwhile. */
export async function openedTab(tabId: number): Promise<number> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.id ?? (await browser.tabs.create({ url: blank })).id ?? tabId;
}

/** No page of the site is open in it then: one that is may store again what is being deleted. */
export async function leaveSite(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { url: blank });
  await until(tabId, ({ url, status }) => (url ?? blank) === blank && status === 'complete');
}

export async function loadPage(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
  await until(tabId, ({ status }) => status === 'complete');
}

/** Gives up when it takes too long: what follows shows whether it has come about. */
async function until(
  tabId: number,
  isSo: (tab: { readonly url?: string | undefined; readonly status?: string | undefined }) => boolean,
): Promise<void> {
  const told = Promise.withResolvers<void>();
  const look = (changedId: number): void => {
    if (changedId !== tabId) return;
    browser.tabs.get(tabId).then(
      (tab) => (isSo(tab) ? told.resolve() : undefined),
      () => told.resolve(),
    );
  };
  browser.tabs.onUpdated.addListener(look);
  const timer = setTimeout(() => told.resolve(), longestMs);
  look(tabId);
  await told.promise;
  clearTimeout(timer);
  browser.tabs.onUpdated.removeListener(look);
}
