// Draws public/icons/icon.svg in the sizes that browsers want. To be run by hand when the icon changes; the pictures are kept.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer';
import { findBrowser } from '../audit/browser/find-browser.ts';

const folder = fileURLToPath(new URL('../../public/icons/', import.meta.url));
const sizes = [16, 32, 48, 128];

const executablePath = await findBrowser(null);
if (executablePath === null) throw new Error('No browser to draw with: set KAKVAKT_BROWSER to the path of a Chromium.');
const svg = await readFile(`${folder}icon.svg`, 'utf8');
const browser = await launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
    );
    await writeFile(`${folder}${size}.png`, await page.screenshot({ omitBackground: true, type: 'png' }));
  }
} finally {
  await browser.close();
}
