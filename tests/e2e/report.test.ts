// What people see, in a real browser: accessible, within its measures, and quiet on the network.
import axe, { type AxeResults } from 'axe-core';
import { type Browser, launch, type Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/audit/browser/find-browser.ts';
import type { Locale } from '../../src/core/schema/text.ts';
import { renderHtml } from '../../src/report/html/render-html.tsx';
import { rules } from '../../src/rules/index.ts';
import { popupDocument, popupStates } from '../helpers/popup-document.tsx';
import { emptyReport, hostileReport, repeatedReport, sampleReport, troubledReport } from '../helpers/report-fixture.ts';

type Scheme = 'light' | 'dark';

let browser: Browser;

beforeAll(async () => {
  const executablePath = await findBrowser(null);
  if (executablePath === null) throw new Error('No browser to look with');
  browser = await launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
});

afterAll(() => browser?.close());

describe('report.html', () => {
  it.each<[string, string, number, Scheme]>([
    ['sample', renderHtml(sampleReport(), { locale: 'sv', rules }), 1280, 'light'],
    ['sample', renderHtml(sampleReport(), { locale: 'en', rules }), 1280, 'dark'],
    ['sample', renderHtml(sampleReport(), { locale: 'sv', rules }), 360, 'light'],
    ['repeated', renderHtml(repeatedReport(), { locale: 'sv', rules }), 1280, 'dark'],
    ['repeated', renderHtml(repeatedReport(), { locale: 'en', rules }), 360, 'light'],
    ['troubled', renderHtml(troubledReport(), { locale: 'sv', rules }), 390, 'dark'],
    ['empty', renderHtml(emptyReport(), { locale: 'en', rules }), 1280, 'light'],
    ['hostile', renderHtml(hostileReport(), { locale: 'en', rules }), 360, 'light'],
  ])('of the %s report is accessible, fits its width and asks nobody for anything', async (_, html, width, scheme) => {
    const { page, requests, messages } = await open(html, width, 800, scheme);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(requests).toEqual([]);
    expect(messages).toEqual([]);
    await page.close();
  });

  it('names a mark of the consent line when the keyboard reaches it', async () => {
    const { page } = await open(renderHtml(sampleReport(), { locale: 'sv', rules }), 1280, 800, 'light');
    // With the keyboard in use, focus is shown.
    await page.keyboard.press('Tab');
    await page.$eval('a.mark[aria-label*="_ma,"]', (mark) => {
      if (mark instanceof SVGElement) mark.focus();
    });
    expect(await page.$eval('a.mark:focus-visible .tip', (tip) => getComputedStyle(tip).display)).not.toBe('none');
    await page.keyboard.press('Enter');
    expect(await page.$eval(':target', (row) => row.textContent)).toContain('_ma');
    await page.close();
  });
});

describe('the tools of report.html', () => {
  const html = renderHtml(repeatedReport(), { locale: 'sv', rules });
  const cookies = '.language[lang="sv"] .data-table:has(tr[id^="item-"]):has(.table-tools)';
  const names = (page: Page) =>
    page.$$eval(`${cookies} tbody tr:not([hidden])`, (rows) =>
      rows.map((row) => row.querySelector('code')?.textContent ?? ''),
    );

  it('sort a table by a heading: upwards, downwards, and as it was', async () => {
    const { page, messages } = await open(html, 1280, 800, 'light');
    const asMade = await names(page);
    const heading = await page.$(`${cookies} th:nth-child(2) button`);
    const order = () => heading?.evaluate((button) => button.closest('th')?.getAttribute('aria-sort'));
    // By the keyboard, as by a press.
    await heading?.focus();
    await page.keyboard.press('Enter');
    expect(await order()).toBe('ascending');
    const upwards = await names(page);
    await heading?.click();
    expect(await order()).toBe('descending');
    const downwards = await names(page);
    await heading?.click();
    expect(await order()).toBeNull();
    expect(await names(page)).toEqual(asMade);
    // By length, not by letters: “30 minuter” comes before “1 dygn”, and that before “180 dagar”.
    const places = (all: readonly string[]) =>
      ['sbjs_session', 'lp_session_guest', 'annons_id'].map((name) => all.indexOf(name));
    expect(places(upwards)).toEqual(places(upwards).toSorted((a, b) => a - b));
    expect(places(downwards)).toEqual(places(downwards).toSorted((a, b) => b - a));
    expect(messages).toEqual([]);
    await page.close();
  });

  it('search a table, and tell how many rows are left', async () => {
    const { page, messages } = await open(html, 1280, 800, 'light');
    const tools = `${cookies} .table-tools`;
    await page.type(`${tools} input`, 'WooCommerce sbjs_');
    const found = await names(page);
    expect(found.length).toBe(5);
    expect(found.filter((name) => !name.startsWith('sbjs_'))).toEqual([]);
    expect(await page.$eval(`${tools} output`, ({ textContent }) => textContent)).toMatch(/^5 av \d+ rader visas$/);
    // A link into the table shows its row, whatever is searched for.
    const hidden = await page.$eval(`${cookies} tr[hidden]`, ({ id }) => id);
    // On paper, where nothing tells of the search, all rows are there.
    const isShown = () => page.$eval(`#${hidden}`, (row) => row.checkVisibility());
    expect(await isShown()).toBe(false);
    await page.emulateMediaType('print');
    expect(await isShown()).toBe(true);
    await page.emulateMediaType('screen');
    await page.evaluate((id) => {
      location.hash = id;
    }, hidden);
    await page.waitForSelector(`#${hidden}:target:not([hidden])`);
    expect(messages).toEqual([]);
    await page.close();
  });

  it('show one of the languages, and say so to the document', async () => {
    const { page, messages } = await open(html, 390, 800, 'dark');
    const spoken = () =>
      page.$$eval('.language', (parts) =>
        parts.filter((part) => part.checkVisibility()).map((part) => part.getAttribute('lang')),
      );
    expect(await spoken()).toEqual(['sv']);
    await page.focus('[name="language"]:checked');
    await page.keyboard.press('ArrowRight');
    expect(await spoken()).toEqual(['en']);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.emulateMediaType('print');
    expect(await spoken()).toEqual(['en']);
    // A link into the other language chooses it.
    await page.emulateMediaType('screen');
    await page.evaluate(() => {
      location.hash = 'items';
    });
    await page.waitForFunction(() => document.documentElement.lang === 'sv');
    expect(await spoken()).toEqual(['sv']);
    expect(messages).toEqual([]);
    await page.close();
  });

  it('leave the report whole where no script runs', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setContent(html);
    expect(await page.$$eval('th button, .table-tools input', (all) => all.length)).toBe(0);
    await page.click('[name="language"][value="en"]');
    expect(await page.$eval('.language[lang="sv"]', (part) => part.checkVisibility())).toBe(false);
    await page.close();
  });

  it('run nothing that a page put into the report', async () => {
    const { page, messages } = await open(renderHtml(hostileReport(), { locale: 'sv', rules }), 1280, 800, 'light');
    for (const box of await page.$$('.language[lang="sv"] .table-tools input'))
      await box.type('<img src=x onerror=alert(1)>');
    for (const button of await page.$$('.language[lang="sv"] thead button'))
      await button.evaluate((one) => one.click());
    expect(await page.$$eval('img, script', (all) => all.map(({ localName }) => localName))).toEqual(['script']);
    expect(messages).toEqual([]);
    await page.close();
  });
});

describe('the popup', () => {
  const cases = Object.keys(popupStates).flatMap((state): [string, Locale, Scheme][] => [
    [state, 'sv', 'light'],
    [state, 'en', 'dark'],
  ]);

  it.each(cases)('%s (%s, %s) is accessible and within its measures', async (state, locale, scheme) => {
    const { page, messages } = await open(popupDocument(state, locale), 360, 560, scheme);
    expect(await violations(page)).toEqual([]);
    const { width, height } = await page.$eval('body', (body) => body.getBoundingClientRect().toJSON());
    expect(width).toBe(360);
    expect(height).toBeLessThanOrEqual(560);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(messages).toEqual([]);
    await page.close();
  });
});

/** A page that shows this document, with all that it asked the network for and all that it complained of. */
async function open(html: string, width: number, height: number, scheme: Scheme) {
  const page = await browser.newPage();
  const requests: string[] = [];
  const messages: string[] = [];
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  page.on('console', (message) => messages.push(message.text()));
  page.on('dialog', (dialog) => messages.push(`dialog: ${dialog.message()}`));
  await page.setContent(html);
  page.on('request', (request) => requests.push(request.url()));
  return { page, requests, messages };
}

/** Everything that axe finds, in one line each. The page’s own policy forbids scripts, so axe comes in beside it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<[], () => Promise<AxeResults>>(() => Reflect.get(globalThis, 'axe').run());
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
