// The guided audit as a person makes it: the store build over the sample site, led by the side panel.
import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type SampleSite, startSampleSite } from '../../src/sample-site/start-sample-site.ts';
import { type ExtensionBrowser, openExtensionBrowser, stopWorker } from '../helpers/extension-browser.ts';
import { letGo, openPanel, press, untilCleared, untilHeading } from '../helpers/open-panel.ts';
import { ask, clearingBuild } from '../helpers/own-visit.ts';
import { wholeJar } from '../helpers/whole-jar.ts';

let site: SampleSite;
let folder: string;
let open: ExtensionBrowser;
let visited: Page;
let panel: Page;

beforeAll(async () => {
  [site, folder] = await Promise.all([startSampleSite(), clearingBuild()]);
  open = await openExtensionBrowser({ build: folder, server: site });
  visited = await open.browser.newPage();
  await visited.goto(site.url);
  panel = await openPanel(open, site.url);
  await panel.evaluate(() => document.querySelector<HTMLElement>('.language-switch [lang="en"]')?.click());
});

afterAll(async () => {
  await open?.close();
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the site has stored in its own tab, besides cookies. */
const storedInTab = () =>
  visited.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
  ]);

describe('the guided audit', () => {
  it('begins on the site, says what is deleted, and deletes it', async () => {
    await untilHeading(panel, 'Audit step by step');
    // An earlier yes: the jar of a used browser.
    await answer(site.consentSelectors.accept);
    await visited.reload();
    await vi.waitFor(async () => {
      const jar = await wholeJar(open.browser);
      expect(jar.some(({ partitionKey }) => partitionKey !== null)).toBe(true);
      expect(jar.some(({ domain }) => !domain.endsWith('5dportalen.se'))).toBe(true);
    }, 20_000);
    await visited.evaluate(() => sessionStorage.setItem('left-from-before', '1'));
    expect(await storedInTab()).not.toEqual([]);

    await press(panel, 'begin');
    await untilHeading(panel, 'Step 1: visit the website without an answer');
    await panel.waitForFunction(() => /\d+ cookies of 5dportalen\.se/.test(document.body.textContent ?? ''), {
      polling: 200,
    });
    expect(await panel.$eval('.listed', ({ textContent }) => textContent)).toContain('annonsnatet.test (');
    await press(panel, 'clear');
    await untilCleared(panel);
    expect(await wholeJar(open.browser)).toEqual([]);
    await letGo(panel);
  });

  it('leads through the visit without a choice', async () => {
    await untilHeading(panel, 'Visit more pages if you like, but do not answer the banner');
    expect(await visited.evaluate(() => sessionStorage.getItem('left-from-before'))).toBeNull();
    await press(panel, 'finish');
  });

  it('takes the visitor’s word for the no, loads the page again, and goes on', async () => {
    await clearAndOpen('Step 2: visit the website and say no');
    await untilHeading(panel, 'Say no in the website’s banner');
    await answer(site.consentSelectors.reject);
    await markUnlessNoticed('Noted: you said no');
    await untilHeading(panel, 'Visit more pages if you like');
    await press(panel, 'finish');
  });

  it('goes on when the panel was closed, and the worker stopped', async () => {
    await clearAndOpen('Step 3: visit the website and say yes');
    await untilHeading(panel, 'Say yes in the website’s banner');
    await stopWorker(panel);
    await panel.close();
    panel = await openPanel(open, site.url);
    await untilHeading(panel, 'Say yes in the website’s banner');
    await answer(site.consentSelectors.accept);
    await markUnlessNoticed('Noted: you said yes');
    await untilHeading(panel, 'Visit more pages if you like');
    expect(await panel.$eval('main', ({ textContent }) => textContent)).toContain('restarted the recorder');
    await press(panel, 'finish');
  });

  it('puts the three visits side by side', async () => {
    await untilHeading(panel, 'Done. This is what came of it');
    await panel.waitForFunction(() => document.querySelectorAll('tbody tr').length === 3, { polling: 200 });
    const rows = await panel.$$eval('tbody tr', (all) =>
      all.map(({ children }) => [...children].map(({ textContent }) => textContent)),
    );
    const cells = rows.map((row) => row.slice(1));
    expect(rows.map(([label]) => label)).toEqual(['Makes no choice', 'Says no', 'Says yes']);
    expect(cells[0]?.[1]).toBe('–');
    // What a yes sets off counts as stored after it, also where it was marked by hand seconds later.
    expect(Number(cells[2]?.[1])).toBeGreaterThan(Number(cells[1]?.[1]));
    expect(cells.map(([before]) => before)).toEqual([cells[0]?.[0], cells[0]?.[0], cells[0]?.[0]]);
  });

  it('opens one report of all three, each in its scenario and from nothing', async () => {
    const opened = open.browser.waitForTarget((target) => target.url().includes('/src/ui/report/report.html?session='));
    await press(panel, 'open-report');
    const report = await (await opened).page();
    if (!report) throw new Error('The report did not open in a tab');
    await report.waitForSelector('h1');
    expect(new URL(report.url()).searchParams.getAll('session')).toHaveLength(3);
    expect(await started(panel)).toEqual(['ignore fresh', 'reject fresh', 'accept fresh']);
    await report.close();
  });

  it('can be closed', async () => {
    await press(panel, 'give-up');
    await untilHeading(panel, 'Audit step by step');
  });
});

/** A page that is not in front cannot be clicked. */
async function answer(selector: string): Promise<void> {
  await visited.bringToFront();
  await visited.waitForSelector(selector, { visible: true });
  await visited.click(selector);
}

async function clearAndOpen(heading: string): Promise<void> {
  await untilHeading(panel, heading);
  await press(panel, 'clear');
  await untilCleared(panel);
  expect(await wholeJar(open.browser)).toEqual([]);
  await letGo(panel);
}

/** A signal of the page may tell of the choice first. */
async function markUnlessNoticed(heading: string): Promise<void> {
  const isNoticed = await panel
    .waitForFunction(
      (wanted) => document.querySelector('h1')?.textContent === wanted,
      { polling: 100, timeout: 3_000 },
      heading,
    )
    .then(
      () => true,
      () => false,
    );
  if (!isNoticed) await press(panel, 'mark');
}

/** Scenario and profile of each session in the log that a guided audit made, in order. */
async function started(own: Page): Promise<string[]> {
  await ask(own, 'log/flush');
  return own.evaluate(async () => {
    const opened = indexedDB.open('kakvakt');
    await new Promise((resolve) => opened.addEventListener('success', resolve));
    const reading = opened.result.transaction('batches').objectStore('batches').getAll();
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    opened.result.close();
    const batches: { events: { kind: string; atMs: number; scenario: string; environment: { profile: string } }[] }[] =
      reading.result;
    return batches
      .flatMap(({ events }) => events)
      .filter(({ kind, scenario }) => kind === 'session-started' && scenario !== 'browse')
      .toSorted((a, b) => a.atMs - b.atMs)
      .map(({ scenario, environment }) => `${scenario} ${environment.profile}`);
  });
}
