import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseInBanner } from '../../src/audit/banner/choose-in-banner.ts';
import { ScenarioStopped } from '../../src/audit/problem.ts';
import type { ChoiceKind } from '../../src/core/schema/consent.ts';
import { type Banner, bannerPage, banners } from '../fixtures/banners/banners.ts';
import { html, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';
import { openBrowser } from '../sample-site/open-browser.ts';

let server: TlsServer;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  server = await startTlsServer(
    Object.fromEntries(banners.map((banner) => [`${banner.id}.test/`, html(bannerPage(banner))])),
  );
  const connectTo = [{ fromHost: null, fromPort: 443, toHost: '127.0.0.1', toPort: server.port }];
  ({ browser, close } = await openBrowser({ connectTo, spki: server.spki }));
});

afterAll(async () => {
  await close?.();
  await server?.close();
});

describe.each(banners.map((banner) => [banner.id, banner.what, banner] as const))('%s: %s', (_id, _what, banner) => {
  test.each(['accept', 'reject', 'withdraw'] as const)('%s', async (choice) => {
    expect(await remembered(banner, choice)).toBe(banner.remembers[choice]);
  });
});

/** What the site remembers after the choice; null when it could not be made. */
async function remembered(banner: Banner, choice: ChoiceKind): Promise<string | null> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    await page.goto(`https://${banner.id}.test/`);
    if (choice === 'withdraw' && banner.remembers.accept !== null) await chooseInBanner(page, 'accept');
    // Long enough for the banner that comes late; without one there is nothing to wait for.
    await chooseInBanner(page, choice, banner.remembers[choice] === null ? 1_000 : 8_000);
    return await page.evaluate(() => localStorage.getItem('choice'));
  } catch (error) {
    if (error instanceof ScenarioStopped && error.code === 'could-not-choose') return null;
    throw error;
  } finally {
    await context.close();
  }
}
