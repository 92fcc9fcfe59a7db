// What is seen of a banner, against what its page was written to show.
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookAtConsent } from '../../src/audit/banner/look-at-consent.ts';
import { openSettings } from '../../src/audit/banner/open-settings.ts';
import type { BannerControl } from '../../src/core/schema/banner.ts';
import { driverNoteShape } from '../../src/messaging/driver-note.ts';
import { bannerPage, banners } from '../fixtures/banners/banners.ts';
import { lookedAt } from '../fixtures/banners/looks.ts';
import { html, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';
import { openBrowser } from '../sample-site/open-browser.ts';

let server: TlsServer;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  server = await startTlsServer({
    ...Object.fromEntries(
      lookedAt.map(({ id, body }) => [`${id}.test/`, html(`<link rel="icon" href="data:,">${body}`)]),
    ),
    ...Object.fromEntries(banners.map((banner) => [`${banner.id}.example/`, html(bannerPage(banner))])),
  });
  const connectTo = [{ fromHost: null, fromPort: 443, toHost: '127.0.0.1', toPort: server.port }];
  ({ browser, close } = await openBrowser({ connectTo, spki: server.spki }));
});

afterAll(async () => {
  await close?.();
  await server?.close();
});

test.each(lookedAt.map(({ id, what, facts }) => [id, what, facts] as const))('%s: %s', async (id, _what, facts) => {
  const look = await onPage(`https://${id}.test/`, (page) => lookAtConsent(page, 'page-settled'));
  expect(driverNoteShape(look)).toBeTruthy();
  const { banner, wayBack } = look;
  if (banner === null) throw new Error('No banner was seen');
  const { isDialog, blocksPage, toggles, share } = banner;
  const controls = banner.controls.map(inShort);
  expect({ controls, toggles, isDialog, blocksPage, wayBack, share: Math.round(share * 10) * 10 }).toEqual(facts);
});

test('sizes are those of the page, and the banner says where it stands', async () => {
  const { banner } = await onPage('https://fair.test/?token=abc', (page) => lookAtConsent(page, 'page-settled'));
  expect(banner).toMatchObject({ frame: 'https://fair.test/', layer: 1, text: expect.stringContaining('Vi använder') });
  expect(banner?.controls[0]).toMatchObject({ fontSize: 16 });
  expect(banner?.controls[0]?.height).toBeGreaterThan(30);
  expect(banner?.controls[0]?.height).toBeLessThan(45);
});

test.each(['none', 'bakery', 'close-only'])('%s asks for nothing', async (id) => {
  const look = await onPage(`https://${id}.example/`, (page) => lookAtConsent(page, 'page-settled'));
  expect(look).toMatchObject({ banner: null, wall: null });
});

test.each(['behind-settings', 'switches'])(
  '%s shows what is behind its settings, and nothing is chosen',
  async (id) => {
    await onPage(`https://${id}.example/`, async (page) => {
      expect(await openSettings(page)).toBe(true);
      const { banner } = await lookAtConsent(page, 'second-layer');
      expect(banner?.layer).toBe(2);
      expect(banner?.toggles.find(({ text }) => text === 'Statistik')).toMatchObject({ isOn: true, isLocked: false });
      expect(banner?.toggles.find(({ text }) => text === 'Nödvändiga')).toMatchObject({ isLocked: true });
      expect(await page.evaluate(() => localStorage.getItem('choice'))).toBeNull();
    });
  },
);

test('a banner without settings opens nothing', async () => {
  await onPage('https://plain.example/', async (page) => expect(await openSettings(page)).toBe(false));
});

async function onPage<T>(url: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    await page.goto(url, { waitUntil: 'networkidle0' });
    return await use(page);
  } finally {
    await context.close();
  }
}

function inShort({ text, role, kind, isFilled, contrast, prominence }: BannerControl): string {
  return `${text}: ${role}, ${kind}, ${isFilled ? 'filled' : 'plain'}, ${contrast}, ${prominence}`;
}
