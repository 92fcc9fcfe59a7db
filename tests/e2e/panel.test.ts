// The side panel in each of its states, in a real browser: accessible, and within the narrowest width that browsers give it.
import axe, { type AxeResults } from 'axe-core';
import { type Browser, launch } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '../../src/audit/browser/find-browser.ts';
import type { Locale } from '../../src/core/schema/text.ts';
import { panelDocument, panelStates } from '../helpers/panel-document.tsx';

let browser: Browser;

beforeAll(async () => {
  const executablePath = await findBrowser(null);
  if (executablePath === null) throw new Error('No browser to look with');
  browser = await launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
});

afterAll(() => browser?.close());

const cases = Object.keys(panelStates).flatMap((state): [string, Locale, number, 'light' | 'dark'][] => [
  [state, 'sv', 320, 'light'],
  [state, 'en', 400, 'dark'],
]);

it.each(cases)('the panel, %s (%s, %i pixels, %s), is accessible and fits', async (state, locale, width, scheme) => {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 700 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setContent(panelDocument(state, locale));
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<[], () => Promise<AxeResults>>(() => Reflect.get(globalThis, 'axe').run());
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.close();
});
