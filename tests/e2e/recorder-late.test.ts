import { afterAll, beforeAll, expect, test } from 'vitest';
import { record } from '../../src/core/record/record.ts';
import { type Driver, type ExtensionBrowser, openDriver, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { only, recordedVisit, untilDone } from '../helpers/recorded-visit.ts';
import { html, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const done = '<script>addEventListener("load", () => { globalThis.done = true; });</script>';

let server: TlsServer;
let open: ExtensionBrowser;
let driver: Driver;

beforeAll(async () => {
  server = await startTlsServer({
    'busy.test/': html(done),
    'leaves.test/': html(`<iframe src="https://removed.test/"></iframe>${done}`),
    'removed.test/': html(`<script>
      addEventListener('message', () => { sessionStorage.framed = '1'; parent.postMessage(1, '*'); });
    </script>`),
    'next.test/': html(done),
    'parting.test/': html(`<script>
      addEventListener('pagehide', () => {
        document.cookie = 'parting=1; Max-Age=90';
        localStorage.setItem('parting', '1');
      });
    </script>${done}`),
    'parting.test/next': html(done),
    'surrogates.test/': html(`<script type="module">
      document.cookie = 'text\\ud800=\\udc00\\u{1f36a}';
      await cookieStore.set('store\\ud800', '\\udc00');
      globalThis.done = true;
    </script>`),
  });
  open = await openExtensionBrowser({ build: 'chromium-audit', server });
  driver = await openDriver(open);
});

afterAll(async () => {
  await open?.close();
  await server?.close();
});

test('a page that is kept busy is named, for what it has stored is unknown', async () => {
  const events = await recordedVisit({
    open,
    driver,
    url: 'https://busy.test/',
    meanwhile: (page) =>
      page.evaluate(() => {
        setTimeout(() => {
          const endMs = Date.now() + 5_000;
          while (Date.now() < endMs);
        });
      }),
  });
  expect(only(events, 'recorder-gap')).toMatchObject([
    { cause: 'unreadable', detail: expect.stringContaining('busy.test') },
  ]);
});

test('what is written past the hooks just before a page or a frame goes is seen', async () => {
  const events = await recordedVisit({
    open,
    driver,
    url: 'https://leaves.test/',
    meanwhile: async (page) => {
      await page.evaluate(async () => {
        await new Promise((resolve) => {
          addEventListener('message', resolve, { once: true });
          frames[0]?.postMessage(1, '*');
        });
        document.querySelector('iframe')?.remove();
        localStorage['late'] = '1';
      });
      await page.goto('https://next.test/');
      await untilDone(page);
    },
  });
  // On a slow machine the reading at the end of loading comes late enough to find them already.
  const seen = only(events, 'storage-snapshot').flatMap(({ origin, items }) =>
    items.map(({ area, key }) => `${origin} ${area} ${key}`),
  );
  expect(new Set(seen)).toEqual(
    new Set(['https://removed.test sessionStorage framed', 'https://leaves.test localStorage late']),
  );
  expect(only(events, 'recorder-gap')).toEqual([]);
});

test('what a page writes while it is being left is its own', async () => {
  const url = 'https://parting.test/';
  const events = await recordedVisit({
    open,
    driver,
    url,
    meanwhile: async (page) => {
      await page.goto(`${url}next`);
      await untilDone(page);
    },
  });
  const { attempts, storage } = record(events);
  expect(attempts.map(({ cookie, page, script, outcome }) => [cookie.name, page, script?.url, outcome])).toEqual([
    ['parting', url, url, 'stored'],
  ]);
  expect(storage.map(({ key, page, script }) => [key, page, script?.url])).toEqual([['parting', url, url]]);
});

test('a cookie whose text no encoding can hold is asked for as it is stored', async () => {
  const events = await recordedVisit({ open, driver, url: 'https://surrogates.test/' });
  const asked = only(events, 'script-write').map(({ key, value }) => [key, value?.digest]);
  const stored = only(events, 'cookie-changed').map(({ cookie }) => [cookie.name, cookie.value.digest]);
  expect(asked).toHaveLength(2);
  expect(asked).toEqual(stored);
});
