// A person’s own visit: the store build over the sample site, seen through the popup and the report page.
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SampleSite, startSampleSite } from '../../src/sample-site/start-sample-site.ts';
import { type ExtensionBrowser, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { openPopup } from '../helpers/open-popup.ts';

let site: SampleSite;
let open: ExtensionBrowser;
let popup: Page;

beforeAll(async () => {
  site = await startSampleSite();
  open = await openExtensionBrowser({ build: 'chromium-store', server: site });
  // A popup that has its answer shows that the recorder listens: the visit is recorded from its beginning.
  const early = await openPopup(open, 'chrome-extension:');
  await early.waitForSelector('h1');
  await early.click('.language-switch [lang="sv"]');
  const visited = await open.browser.newPage();
  await visited.goto(site.url);
  popup = await openPopup(open);
});

afterAll(async () => {
  await open?.close();
  await site?.close();
});

describe('the popup', () => {
  it('says what was stored before any choice, and offers to show third parties', async () => {
    await popup.waitForFunction(() =>
      /^\d+ saker lagrades utan att du hade valt\.$/.test(document.querySelector('h1')?.textContent ?? ''),
    );
    expect(await textOf(popup, '.notices')).toContain('Andra webbplatsers kakor och svar syns inte ännu.');
    expect(await popup.$$eval('.worst li', (items) => items.length)).toBe(3);
  });

  it('takes the visitor’s mark for the choice', async () => {
    await popup.click('.mark-choice summary');
    await popup.click('.mark-choice li:nth-child(2) button');
    await popup.waitForFunction(() => document.querySelector('.choice-label')?.textContent === 'sade nej');
    expect(await textOf(popup, 'h1')).toMatch(/innan du valde\.$/);
  });

  it('remembers the language', async () => {
    await popup.click('.language-switch [lang="en"]');
    await popup.waitForFunction(() => document.documentElement.lang === 'en');
    await popup.reload();
    await popup.waitForFunction(() => document.querySelector('h1')?.textContent?.endsWith('before you chose.'));
  });

  it('opens the whole report', async () => {
    const opened = open.browser.waitForTarget((target) => target.url().includes('/src/ui/report/report.html?session='));
    await popup.click('.primary');
    const report = await (await opened).page();
    if (!report) throw new Error('The report did not open in a tab');
    await report.waitForSelector('h1');
    expect(await textOf(report, 'h1')).toMatch(/^\d+ items were stored before you chose\./);
    await report.click('.language-switch [lang="sv"]');
    await report.waitForFunction(() => document.querySelector('h2')?.textContent === 'Gör så här');
    expect(await report.title()).toBe('Kakvakt: 5dportalen.se');
    // Its tables have their tools here too, in the language just chosen.
    await report.$eval('thead button', (heading) => heading.click());
    expect(await report.$$eval('[aria-sort]', ([head]) => head?.getAttribute('aria-sort'))).toBe('ascending');
  });
});

it('the popup over another page says what it is for', async () => {
  const other = await openPopup(open, 'chrome-extension:');
  await other.waitForFunction(() => document.querySelector('h1')?.textContent !== undefined);
  expect(await textOf(other, 'main')).toContain('5dportalen.se');
  expect(await other.$('.primary')).toBeNull();
});

function textOf(page: Page, selector: string): Promise<string | null> {
  return page.$eval(selector, ({ textContent }) => textContent);
}
