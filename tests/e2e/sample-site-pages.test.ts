// The pages beyond the walk: what each of them stores, how the banner's own choices work, and whether everybody can use them.
import { source as axeSource } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts } from '../../src/sample-site/hosts.ts';
import { type SampleSite, startSampleSite } from '../../src/sample-site/start-sample-site.ts';
import { pageTruth } from '../../src/sample-site/truth/page-truth.ts';
import { truth } from '../../src/sample-site/truth.ts';
import { type OpenBrowser, openBrowser } from '../sample-site/open-browser.ts';
import { settled } from '../sample-site/walk.ts';

let site: SampleSite;
let open: OpenBrowser;
let page: Page;

beforeAll(async () => {
  site = await startSampleSite();
  open = await openBrowser(site);
  page = await open.browser.newPage();
});
afterAll(async () => {
  await open.close();
  await site.close();
});

describe('what single pages store', () => {
  const usual = truth.ignore.cookies.map(({ name }) => name);

  test.each(pageTruth)('$path', async ({ path, cookies, storage }) => {
    await visit(path);
    const jar = await open.browser.cookies();
    const seen = jar
      .filter(({ name }) => !usual.includes(name))
      .map(({ name, domain, httpOnly, session }) => {
        return { name, domain, httpOnly, kind: session ? 'session' : 'persistent' };
      });
    const wanted = cookies.map(({ name, domain, httpOnly, duration }) => ({
      name,
      domain,
      httpOnly,
      kind: duration.kind,
    }));
    expect(seen).toEqual(expect.arrayContaining(wanted));
    const keys = await page.evaluate(() => Object.keys(localStorage));
    expect(keys).toEqual(expect.arrayContaining(storage.map(({ key }) => key)));
    await open.browser.deleteCookie(...jar);
  });
});

describe('the banner', () => {
  test('lets the visitor allow one kind alone', async () => {
    await visit('/');
    await page.click('#samtycke-installningar');
    await page.click('#samtycke-media');
    const before = site.log.length;
    await page.click('#samtycke-spara');
    await settled(page, 'accept');
    const contacted = new Set(site.log.slice(before).map(({ host }) => host));
    expect(contacted).toContain(hosts.video);
    expect(contacted).not.toContain(hosts.bidding);
  });

  test('does not ask again, and shows the choice when asked for it', async () => {
    await visit('/kurser/');
    expect(await isShown('#samtycke')).toBe(false);
    await page.click('#samtycke-andra');
    expect(await page.$$eval('#samtycke input:checked', (boxes) => boxes.map(({ id }) => id))).toEqual([
      'samtycke-grund',
      'samtycke-media',
    ]);
  });

  test('offers to take back a consent, and not a refusal', async () => {
    await page.click('#samtycke-nodvandiga');
    await settled(page, 'reject');
    expect(await isShown('#samtycke-aterkalla')).toBe(false);
    await page.click('#samtycke-andra');
    await page.click('#samtycke-godkann');
    await settled(page, 'accept');
    expect(await isShown('#samtycke-aterkalla')).toBe(true);
  });
});

describe('everybody can use it', () => {
  const paths = [
    '/',
    '/kurser/',
    '/kurser/skogens-lugn/',
    '/butik/',
    '/varukorg/',
    '/mitt-konto/',
    '/integritetspolicy/',
    '/finns-inte/',
  ];

  test.each(paths)('%s has no barrier that axe knows, and fits a narrow screen', async (path) => {
    await visit(path);
    expect(await barriers()).toEqual([]);
    await page.setViewport({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('the banner with its settings', async () => {
    await visit('/');
    await page.click('#samtycke-andra');
    expect(await barriers()).toEqual([]);
  });

  test('the player', async () => {
    await page.goto(`https://${hosts.video}/embed/andas-med-oss`);
    expect(await barriers()).toEqual([]);
  });
});

test('the web font is a font that the browser can read', async () => {
  await visit('/');
  expect(await page.evaluate(() => [...document.fonts].map(({ family, status }) => ({ family, status })))).toEqual([
    { family: 'Femblad', status: 'loaded' },
  ]);
});

async function visit(path: string): Promise<void> {
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(new URL(path, site.url).href);
  await settled(page, 'page');
}

async function isShown(selector: string): Promise<boolean> {
  return page.$eval(selector, (element) => element.checkVisibility());
}

/** What axe finds, as rule and element. */
async function barriers(): Promise<unknown> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await Reflect.get(globalThis, 'axe').run(document);
    return violations.flatMap((violation: { id: string; nodes: { target: unknown }[] }) =>
      violation.nodes.map((node) => `${violation.id}: ${String(node.target)}`),
    );
  });
}
