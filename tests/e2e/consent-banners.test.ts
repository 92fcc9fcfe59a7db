// Banners as odd as real ones, answered as an audit does, under the recorder's eyes.
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { closeBanner } from '../../src/audit/banner/close-banner.ts';
import { closeStep } from '../../src/audit/banner/next-step.ts';
import { seesBanner, viewsOf } from '../../src/audit/banner/see-page.ts';
import { openRecorder } from '../../src/audit/recorder/open-recorder.ts';
import { type ConsentFacts, type ConsentRow, consentTable } from '../consent/consent-table.ts';
import { arePhasesRight, hostOfVisit, type Station, visitBanner } from '../consent/visit-banner.ts';
import { type Banner, bannerPage, banners, hitHost } from '../fixtures/banners/banners.ts';
import { type ExtensionBrowser, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { html, pixel, type Routes, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const choices = ['accept', 'reject', 'withdraw'] as const;
const rows: ConsentRow[] = [];
let server: TlsServer;
let open: ExtensionBrowser;
let station: Station;

beforeAll(async () => {
  server = await startTlsServer(Object.assign({ [`${hitHost}/*`]: pixel() }, ...banners.map(routesOf)));
  open = await openExtensionBrowser({ build: 'chromium-audit', server });
  const { api } = await openRecorder(open, 'chromium-audit');
  station = { browser: open.browser, api, server };
});

afterAll(async () => {
  process.stdout.write(`\n${consentTable(rows, 'home-made banner')}\n\n`);
  await open?.close();
  await server?.close();
});

test.each(banners.map((banner) => [banner.id, banner.what, banner] as const))('%s: %s', async (id, _what, banner) => {
  const detected = await isDetected(banner, open.browser);
  const visits = [];
  for (const choice of choices) visits.push([choice, await visitBanner(banner, choice, station)] as const);
  const visited = new Map(visits);
  const made = (choice: (typeof choices)[number]): boolean | null => {
    const isRight = visited.get(choice)?.remembered === banner.remembers[choice];
    return isRight && banner.remembers[choice] === null ? null : isRight;
  };
  const facts: ConsentFacts = {
    detected,
    accepted: made('accept'),
    rejected: made('reject'),
    withdrawn: made('withdraw'),
    phases: visits.every(([, visit]) => arePhasesRight(visit)),
  };
  rows.push({ id, facts });
  const can = ({ remembers }: Banner, choice: (typeof choices)[number]) => (remembers[choice] === null ? null : true);
  expect(facts).toEqual({
    detected: banner.asks ?? true,
    accepted: can(banner, 'accept'),
    rejected: can(banner, 'reject'),
    withdrawn: can(banner, 'withdraw'),
    phases: true,
  });
});

describe('closed without an answer', () => {
  const asking = banners.filter(({ asks, id }) => asks !== false && id !== 'late');
  test.each(asking.map((banner) => [banner.id, banner.closes ?? false, banner] as const))(
    '%s: %s',
    async (_id, closes, banner) => {
      const page = await open.browser.newPage();
      try {
        await page.goto(`https://${hostOfVisit(banner, 'accept')}/`);
        await page.evaluate(() => localStorage.clear());
        await page.reload();
        const closing = closeBanner(page, 300).then(
          () => true,
          ({ code, message }) => `${code}: ${message}`,
        );
        expect(await closing).toBe(closes || 'could-not-choose: its banner has nothing that closes it');
        expect(await page.evaluate(() => localStorage.getItem('choice'))).toBeNull();
      } finally {
        await page.close();
      }
    },
  );
});

/** Whether a fresh visitor is seen to be asked, or told of something to close. */
async function isDetected(banner: Banner, browser: Browser): Promise<boolean> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const isAsked = async () =>
    (await seesBanner(page)) || (await viewsOf(page)).some(({ frame }) => closeStep(frame) !== null);
  try {
    await page.goto(`https://${hostOfVisit(banner, 'accept')}/`);
    if (banner.asks === false) return await isAsked();
    return await vi
      .waitFor(async () => (await isAsked()) || Promise.reject(new Error('not asked')), {
        timeout: 8_000,
        interval: 200,
      })
      .catch(() => false);
  } finally {
    await context.close();
  }
}

function routesOf(banner: Banner): Routes {
  const hosts = choices.map((choice) => hostOfVisit(banner, choice));
  const pages = hosts.map((host) => [`${host}/`, html(bannerPage(banner))]);
  return Object.fromEntries([...pages, ...hosts.map((host) => [`${host}/chosen`, pixel()])]);
}
