import type { CDPSession, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareText } from '../../src/core/compare-text.ts';
import { MAX_LIFETIME_SECONDS } from '../../src/core/cookie/cookie-limits.ts';
import { parseSetCookie } from '../../src/core/cookie/parse-set-cookie.ts';
import { record } from '../../src/core/record/record.ts';
import { dates, noDates } from '../core/cookie/date-vectors.ts';
import { vectors } from '../core/cookie/set-cookie-vectors.ts';
import { rawReply } from '../fixtures/sites/answers.ts';
import { session } from '../helpers/event-builder.ts';
import { type ExtensionBrowser, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { html, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';
import { type HeldCookie, heldCookies } from '../helpers/whole-jar.ts';

const host = 'www.shop.test';
const folder = '/vectors';
const address = `https://${host}${folder}/page`;

const dateLines = [...dates.map(([text]) => text), ...noDates].map((text) => `a=1; Expires=${text}`);
const lines = [...vectors.map(([line]) => line), ...dateLines];
/** HTTP ends a header at these; a script can hand them over. */
const inHeaders = lines.filter((line) => !/[\0\n\r]/.test(line));

let server: TlsServer;
let open: ExtensionBrowser;
let page: Page;
let cdp: CDPSession;

beforeAll(async () => {
  const answers = inHeaders.map((line, index) => [
    `${host}${folder}/${index}`,
    rawReply(`Set-Cookie: ${inOctets(line)}`),
  ]);
  server = await startTlsServer({
    [`${host}${folder}/page`]: html('<link rel="icon" href="data:,">'),
    ...Object.fromEntries(answers),
  });
  open = await openExtensionBrowser({ build: 'chromium-audit', server });
  cdp = await open.browser.target().createCDPSession();
  page = await open.browser.newPage();
  await page.goto(address);
});

afterAll(async () => {
  await open?.close();
  await server?.close();
});

describe.each([
  [
    'a Set-Cookie line',
    inHeaders,
    'header',
    (_line: string, index: number) => page.evaluate(fetchIt, `${folder}/${index}`),
  ],
  ['document.cookie', lines, 'script', (line: string) => page.evaluate(writeIt, line)],
] as const)('%s', (_, given, via, write) => {
  test(`the browser keeps what we say that it keeps, of all ${given.length}`, async () => {
    const disagreements: unknown[] = [];
    for (const [index, line] of given.entries()) {
      const atMs = Date.now();
      await write(line, index);
      const held = await heldCookies(cdp);
      await cdp.send('Storage.clearCookies');
      const said = expected(line, via, atMs, held[0]);
      if (!isSame(held, said)) disagreements.push({ line: line.slice(0, 100), held, said });
    }
    expect(disagreements).toEqual([]);
  });
});

/** What our reading and our rules say that the jar holds after a line. */
function expected(line: string, via: 'header' | 'script', atMs: number, held: HeldCookie | undefined): HeldCookie[] {
  const { domain, path, partitioned, requestedSeconds, ignored, ...cookie } = parseSetCookie(line, atMs);
  const isOver = requestedSeconds !== null && requestedSeconds <= 0;
  if (ignored !== null || isOver || refusal(line, via) !== null) return [];
  return [
    {
      ...cookie,
      domain: domain ?? host,
      hostOnly: domain === null,
      path: path ?? folder,
      partitionKey: partitioned ? 'https://shop.test' : null,
      expiresAtMs: requestedSeconds === null ? null : endOf(atMs, requestedSeconds, held?.expiresAtMs ?? 0),
    },
  ];
}

/** The rule that a write breaks, where the store did not answer it. */
function refusal(line: string, via: 'header' | 'script'): string | null {
  const heard = session(host).open(address).jar('session-start');
  const asked = via === 'header' ? heard.header(`https://${host}${folder}/1`, line) : heard.script(line);
  return record(asked.at(9).end().events()).attempts.at(-1)?.reason ?? null;
}

/** The browser's own time where it is within two seconds: it counts from when the answer arrived. */
function endOf(atMs: number, requestedSeconds: number, heldMs: number): number {
  const endMs = atMs + Math.min(requestedSeconds, MAX_LIFETIME_SECONDS) * 1000;
  return Math.abs(heldMs - endMs) <= 2000 ? heldMs : endMs;
}

function isSame(held: readonly HeldCookie[], said: readonly HeldCookie[]): boolean {
  const [one, other] = [held, said].map((list) => list.map((cookie) => Object.entries(cookie).toSorted(byName)));
  return JSON.stringify(one) === JSON.stringify(other);
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b);
}

/** UTF-8, one character for each octet. */
function inOctets(line: string): string {
  return Buffer.from(line, 'utf8').toString('latin1');
}

async function fetchIt(url: string): Promise<void> {
  await fetch(url);
}

function writeIt(line: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: This is what is tried.
  document.cookie = line;
}
