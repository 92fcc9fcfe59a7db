// A page that is never quiet: requests to three hosts whose answers set cookies, and scripts that write cookies and storage.
// Server and page each write down when what happened.
import type { Page } from 'puppeteer';
import { pageLimits } from '../../../src/messaging/page-limits.ts';
import { html, type Routes, startTlsServer, type TlsServer } from '../../helpers/tls-server.ts';

export interface BusySite {
  readonly server: TlsServer;
  readonly url: string;
  /** When the page itself was asked for, UTC milliseconds. */
  readonly visitedAtMs: readonly number[];
  /** By number: when the answer's headers left the server. */
  readonly answeredAtMs: ReadonlyMap<number, number>;
}

/** What the page did, by number. Times are UTC milliseconds. */
export interface PageDiary {
  /** When an answer had arrived. */
  readonly arrived: readonly (readonly [number: number, atMs: number])[];
  readonly written: readonly (readonly [number: number, beforeMs: number, afterMs: number])[];
}

/**
 * Each takes three calls. On a machine so busy that the visit lasts for minutes, more would reach the number of calls that
 * is recorded of a document, and what comes last could not be waited for.
 */
const mostWritesOfPage = Math.floor(pageLimits.writesPerDocument / 4);

export async function startBusySite(site: string): Promise<BusySite> {
  const hosts = [site, 'cdn.busy.test', 'pixel.watcher.test'];
  const answeredAtMs = new Map<number, number>();
  const visitedAtMs: number[] = [];
  const answer: Routes[string] = (request, response) => {
    const number = Number((request.url ?? '').split('=').at(-1));
    const { origin = '' } = request.headers;
    setTimeout(
      () => {
        answeredAtMs.set(number, Date.now());
        response.writeHead(200, {
          'access-control-allow-origin': origin,
          'access-control-allow-credentials': 'true',
          'cache-control': 'no-store',
          'set-cookie': `answer${number % 40}=${number}; Max-Age=3600; Secure; SameSite=None`,
        });
        response.end('ok');
      },
      (number * 7) % 30,
    );
  };
  const page: Routes[string] = (request, response) => {
    visitedAtMs.push(Date.now());
    html(`<script>(${String(busyPage)})(${JSON.stringify(hosts)}, ${mostWritesOfPage})</script>`)?.(request, response);
  };
  const routes = { [`${site}/`]: page, ...Object.fromEntries(hosts.map((host) => [`${host}/ask`, answer])) };
  return { server: await startTlsServer(routes), url: `https://${site}/`, visitedAtMs, answeredAtMs };
}

/** Lets what is under way come to its end, and tells what there was. */
export async function stopBusyPage(page: Page): Promise<PageDiary> {
  await page.evaluate(() => Reflect.set(globalThis, 'isOver', true));
  await page.waitForFunction(() => Reflect.get(globalThis, 'lanes') === 0, { timeout: 15_000 });
  return page.evaluate(() => Reflect.get(globalThis, 'diary'));
}

/** Runs in the page. */
function busyPage(hosts: readonly string[], mostWrites: number): void {
  const diary = { arrived: [] as [number, number][], written: [] as [number, number, number][] };
  Object.assign(globalThis, { diary, lanes: 4, isOver: false, done: true });
  let asked = 0;
  let written = 0;

  async function lane(): Promise<void> {
    while (!Reflect.get(globalThis, 'isOver')) {
      asked += 1;
      const number = asked;
      await fetch(`https://${hosts[number % hosts.length]}/ask?number=${number}`, { credentials: 'include' });
      diary.arrived.push([number, Date.now()]);
      await new Promise((resolve) => setTimeout(resolve, number % 20));
    }
    Reflect.set(globalThis, 'lanes', Reflect.get(globalThis, 'lanes') - 1);
  }

  function write(): void {
    written += 1;
    const beforeMs = Date.now();
    // biome-ignore lint/suspicious/noDocumentCookie: what a busy page does.
    document.cookie = `script${written % 30}=${written}; Max-Age=3600; Secure`;
    localStorage.setItem(`item${written}`, String(written));
    // Bounded, and so that something is removed as well.
    localStorage.removeItem(`item${written - 200}`);
    diary.written.push([written, beforeMs, Date.now()]);
    if (written < mostWrites && !Reflect.get(globalThis, 'isOver')) setTimeout(write, 15 + ((written * 7) % 20));
  }

  for (let index = 0; index < 4; index += 1) void lane();
  write();
}
