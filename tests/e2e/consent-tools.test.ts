import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chooseInBanner } from '../../src/audit/banner/choose-in-banner.ts';
import { reload } from '../../src/audit/scenario/reload.ts';
import { type ConsentTool, consentTools } from '../fixtures/consent-tools/consent-tools.ts';
import { html, type Routes, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';
import { openBrowser } from '../sample-site/open-browser.ts';

let server: TlsServer;
let browser: Browser;
let close: () => Promise<void>;

beforeAll(async () => {
  server = await startTlsServer(Object.assign({}, ...consentTools.map(routesOf)));
  const connectTo = [{ fromHost: null, fromPort: 443, toHost: '127.0.0.1', toPort: server.port }];
  ({ browser, close } = await openBrowser({ connectTo, spki: server.spki }));
});

afterAll(async () => {
  await close?.();
  await server?.close();
});

describe.each(consentTools.map((tool) => [tool.id, tool] as const))('%s', (_id, tool) => {
  test.each([
    ['accept', ['accept'], true],
    ['reject', ['reject'], false],
    ['withdraw', ['accept', 'withdraw'], false],
  ] as const)('%s', async (_scenario, choices, agreed) => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    try {
      // As in an audit, which waits until the page is quiet: some tools draw their banner before they listen.
      await page.goto(`https://${tool.id}.test/`, { waitUntil: 'networkidle0' });
      expect(await agreement(page, tool)).toBeNull();
      for (const choice of choices) {
        await chooseInBanner(page, choice);
        await vi.waitFor(async () => expect(await agreement(page, tool)).toBe(choice === 'accept'), { timeout: 5_000 });
        // tarteaucitron reloads the page itself when a choice is taken back.
        await reload(page, { waitUntil: 'networkidle0' });
      }
      expect(await agreement(page, tool)).toBe(agreed);
    } finally {
      await context.close();
    }
  });
});

/** What the tool itself remembers. */
async function agreement(page: Page, { agreed }: ConsentTool): Promise<boolean | null> {
  const cookies = await page.browserContext().cookies();
  return agreed(Object.fromEntries(cookies.map(({ name, value }) => [name, decodeURIComponent(value)])));
}

function routesOf({ id, files, body }: ConsentTool): Routes {
  const served = Object.entries(files).map(([path, file]) => [`${id}.test${path}`, fromPackage(file)]);
  return {
    [`${id}.test/`]: html(`<link rel="icon" href="data:,"><h1>Yoga</h1>${body}`),
    ...Object.fromEntries(served),
  };
}

function fromPackage(file: string): Routes[string] {
  const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
  const path = fileURLToPath(new URL(`../../node_modules/${file}`, import.meta.url));
  return (_request, response) => {
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(readFileSync(path));
  };
}
