// How long a page is watched, on pages that each do one thing late. The server's cookies and the driver's own words are the truth.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looks } from '../fixtures/traps/looks.ts';
import { trapRoutes, traps } from '../fixtures/traps/traps.ts';
import { type Driver, type ExtensionBrowser, openDriver, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { only, untilDone } from '../helpers/recorded-visit.ts';
import { settledVisit } from '../helpers/settled-visit.ts';
import { html, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const observeMs = 4000;

let server: TlsServer;
let open: ExtensionBrowser;
let driver: Driver;

beforeAll(async () => {
  server = await startTlsServer({
    ...trapRoutes,
    'looks.test/': html(looks),
  });
  open = await openExtensionBrowser({ build: 'chromium-audit', server });
  driver = await openDriver(open);
});

afterAll(async () => {
  await open?.close();
  await server?.close();
});

test.each(Object.entries(traps).map(([name, trap]) => [trap.what, name, trap] as const))(
  '%s',
  async (_what, name, trap) => {
    const { events, problems } = await settledVisit({ open, driver, url: `https://${name}.test/`, observeMs });
    const [settled] = only(events, 'page-settled');
    expect(problems).toEqual([]);
    expect(settled).toMatchObject({ step: 'opened', ...trap.left, frame: { url: `https://${name}.test/` } });
    expect(settled?.unanswered).toEqual(name === 'unanswered' ? [`https://${name}.test/silent`] : []);
    expect(settled?.timersLeft).toEqual(name === 'beyond' ? 1 : expect.any(Number));
    const stored = new Set(only(events, 'cookie-changed').map(({ cookie }) => cookie.name));
    expect([...stored].filter((cookie) => cookie !== 'socket').toSorted()).toEqual(trap.late ?? []);
  },
);

test('a page that looks finds the functions that it knows', async () => {
  const plain = await openExtensionBrowser({ build: null, server });
  try {
    const [expected, found] = await Promise.all([seenBy(plain), seenBy(open)]);
    expect(found).toEqual(expected);
    expect(JSON.stringify(found)).toContain('function setTimeout() { [native code] }');
  } finally {
    await plain.close();
  }
});

async function seenBy({ browser }: ExtensionBrowser): Promise<unknown> {
  const page = await browser.newPage();
  await page.goto('https://looks.test/');
  await untilDone(page);
  const seen: unknown = await page.evaluate(() => Reflect.get(globalThis, 'seen'));
  await page.close();
  return seen;
}
