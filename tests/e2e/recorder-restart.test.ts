import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Driver,
  type ExtensionBrowser,
  openDriver,
  openExtensionBrowser,
  stopWorker,
} from '../helpers/extension-browser.ts';
import { only, recordedVisit } from '../helpers/recorded-visit.ts';
import { html, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

let server: TlsServer;
let open: ExtensionBrowser;
let driver: Driver;

beforeAll(async () => {
  server = await startTlsServer({
    'busy.test/': html(`<script>
      let number = 0;
      addEventListener('step', async () => {
        number += 1;
        document.cookie = 'step' + number + '=1';
        localStorage.setItem('step' + number, '1');
        await fetch('/step?number=' + number);
        globalThis.steps = number;
      });
      globalThis.done = true;
    </script>`),
    'busy.test/step': (request, response) => {
      const number = new URL(request.url ?? '', 'https://busy.test').searchParams.get('number');
      response.writeHead(204, { 'set-cookie': `answer${number}=1`, 'cache-control': 'no-store' }).end();
    },
  });
  open = await openExtensionBrowser({ build: 'chromium-audit', server });
  driver = await openDriver(open);
});

afterAll(async () => {
  await open?.close();
  await server?.close();
});

test('a worker that is stopped between any two events loses none, doubles none and says so', async () => {
  const steps = 12;
  const events = await recordedVisit({
    open,
    driver,
    url: 'https://busy.test/',
    meanwhile: async (page) => {
      for (let step = 1; step <= steps; step += 1) {
        if (step % 3 === 0) {
          // What the browser has for a worker that is stopped while it starts, it drops: that is not ours to keep.
          await driver.api.evaluate((api) => api.ready());
          await stopWorker(driver.page);
        }
        await takeStep(page, step);
      }
    },
  });

  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
  expect(events.at(0)?.kind).toBe('session-started');
  expect(events.at(-1)?.kind).toBe('session-ended');
  const expected = Array.from({ length: steps }, (_, index) => index + 1);
  // The browser may deliver what waited for the worker after what came later: the time tells the order.
  const inTime = events.toSorted((a, b) => a.atMs - b.atMs);
  const answered = only(inTime, 'request').flatMap(({ setCookies }) => setCookies.map(({ name }) => name));
  expect(answered).toEqual(expected.map((step) => `answer${step}`));
  const written = only(inTime, 'script-write').filter(({ api }) => api === 'localStorage');
  expect(written.map(({ key }) => key)).toEqual(expected.map((step) => `step${step}`));
  const inJar =
    only(events, 'jar-snapshot')
      .at(-1)
      ?.cookies.map(({ name }) => name) ?? [];
  expect(inJar.toSorted()).toEqual(expected.flatMap((step) => [`answer${step}`, `step${step}`]).toSorted());
  // A life that was too short to look back leaves it to the next one.
  expect(new Set(only(events, 'recorder-gap').map(({ cause }) => cause))).toEqual(new Set(['worker-restarted']));
  expect(only(events, 'jar-snapshot').map(({ reason }) => reason)).toContain('worker-start');
});

test('what the worker held when it was stopped is in the log', async () => {
  const events = await recordedVisit({
    open,
    driver,
    url: 'https://busy.test/',
    meanwhile: async (page) => {
      await takeStep(page, 1);
      await stopWorker(driver.page);
    },
  });
  expect(only(events, 'session-started')).toHaveLength(1);
  expect(only(events, 'request').filter(({ url }) => url.includes('/step?'))).toHaveLength(1);
});

/** One round of the page: a cookie and an item by script, a request that answers with a cookie. */
async function takeStep(page: Page, step: number): Promise<void> {
  await page.evaluate(() => void dispatchEvent(new Event('step')));
  await page.waitForFunction((number) => Reflect.get(globalThis, 'steps') === number, { timeout: 10_000 }, step);
}
