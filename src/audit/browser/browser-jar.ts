import type { Browser } from 'puppeteer';

/** A cookie of the browser's own jar, as far as its identity. */
export interface BrowserCookie {
  readonly name: string;
  /** Without leading dot. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly partitionKey: string | null;
}

/**
 * Every cookie of every partition. Only the browser's own session knows all: a page's is told of those alone that it
 * would send.
 */
export async function browserJar(browser: Browser): Promise<BrowserCookie[]> {
  const session = await browser.target().createCDPSession();
  const { cookies } = await session.send('Storage.getCookies');
  await session.detach();
  return cookies.map(({ name, domain, path, partitionKey }) => ({
    name,
    domain: domain.replace(/^\./, ''),
    hostOnly: !domain.startsWith('.'),
    path,
    partitionKey: partitionKey?.topLevelSite ?? null,
  }));
}
