import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Event, eventSchema } from '../../src/core/schema/event.ts';
import { type Driver, type ExtensionBrowser, openDriver, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { only, recordedVisit, untilDone } from '../helpers/recorded-visit.ts';
import { sampleStart } from '../helpers/sample-start.ts';
import { html, pixel, redirect, script, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const done = '<script>addEventListener("load", () => { globalThis.done = true; });</script>';

let server: TlsServer;
let open: ExtensionBrowser;
let driver: Driver;

beforeAll(async () => {
  server = await startTlsServer({
    ...headerRoutes(),
    ...scriptRoutes(),
    ...storageRoutes(),
    'frames.test/': html(
      `<iframe src="https://inner.test/"></iframe>
       <iframe srcdoc="<script>document.cookie='srcdoc=1'</script>"></iframe>
       <script>
         const frame = document.createElement('iframe');
         document.body.append(frame);
         frame.contentDocument.cookie = 'blank=1';
       </script>${done}`,
    ),
    'inner.test/': html('<iframe src="https://nested.test/"></iframe>', {
      'set-cookie': 'inner=1; Secure; SameSite=None',
    }),
    'nested.test/': html('<script>document.cookie = "nested=1; Secure; SameSite=None";</script>'),
    'secret.test/': html(
      `<script>document.cookie = 'mail=anna@secret.example';localStorage.mail = 'anna@secret.example';</script>${done}`,
      { 'set-cookie': 'token=verysecret' },
    ),
    'again.test/': html(`<script>document.cookie = 'visits=' + Date.now();</script>${done}`, {
      'set-cookie': 'seen=1',
    }),
    'socket.test/': html(`<script>
      const socket = new WebSocket('wss://socket.test/live?token=verysecret');
      socket.onclose = () => { globalThis.done = true; };
    </script>`),
    'fails.test/': html(`<script>fetch('https://refused.test/').catch(() => { globalThis.done = true; });</script>`),
    'refused.test/': (request) => void request.socket.destroy(),
  });
  open = await openExtensionBrowser({ build: 'chromium-audit', server });
  driver = await openDriver(open);
});

afterAll(async () => {
  await open?.close();
  await server?.close();
});

describe('responses', () => {
  let events: Event[];
  beforeAll(async () => {
    events = await recordedVisit({ open, driver, url: 'https://headers.test/' });
  });

  test('every request that reached the server is recorded', () => {
    const recorded = new Set(only(events, 'request').map(({ url }) => url.replace(/\?.*$/, '')));
    const served = server.log
      .filter(({ host }) => headerHosts.includes(host))
      .map(({ host, path }) => `https://${host}${path.replace(/\?.*$/, '')}`);
    expect(served.length).toBeGreaterThan(6);
    expect(served.filter((url) => !recorded.has(url))).toEqual([]);
  });

  test('every Set-Cookie line is recorded, of redirects, frames and images too', () => {
    const names = only(events, 'request').flatMap(({ setCookies }) => setCookies.map(({ name }) => name));
    expect(names.toSorted()).toEqual(['binary', 'first', 'framed', 'hop', 'image', 'only', 'second']);
  });

  test('every cookie in the browser’s own jar was seen being stored', async () => {
    const inJar = (await jarOf(headerHosts)).map(({ name, domain }) => `${name}@${domain.replace(/^\./, '')}`);
    const stored = only(events, 'cookie-changed').map(({ cookie }) => `${cookie.name}@${cookie.domain}`);
    expect(inJar.length).toBe(7);
    expect(inJar.filter((cookie) => !stored.includes(cookie))).toEqual([]);
  });

  test('a redirect tells where to, and each hop is an event', () => {
    const hops = only(events, 'request').filter(({ url }) => url.includes('/hop') || url.includes('/landed'));
    expect(hops.map(({ status, redirectTo }) => [status, redirectTo])).toEqual([
      [302, 'https://third.test/landed.gif'],
      [200, null],
    ]);
    expect(new Set(hops.map(({ requestId }) => requestId)).size).toBe(1);
  });

  test('a cookie of another site and a partitioned one are told apart', () => {
    const stored = only(events, 'cookie-changed').map(({ cookie }) => [cookie.name, cookie.partitionKey]);
    expect(stored).toContainEqual(['image', null]);
    expect(stored).toContainEqual(['framed', 'https://headers.test']);
  });

  test('each request names the document that asked', () => {
    const image = only(events, 'request').find(({ url }) => url.endsWith('/frame.gif'));
    expect(image?.frame.url).toBe('https://third.test/frame');
    expect(image?.initiator).toBe('https://third.test');
    expect(only(events, 'document-committed').map(({ frame }) => frame.documentId)).toContain(image?.frame.documentId);
  });

  test('the cookies that were sent are known by name', () => {
    const image = only(events, 'request').find(({ url }) => url.endsWith('/own.gif'));
    expect(image?.sentCookies?.toSorted()).toEqual(['binary', 'first', 'second']);
  });
});

describe('writes of scripts', () => {
  let events: Event[];
  beforeAll(async () => {
    events = await recordedVisit({ open, driver, url: 'https://scripts.test/' });
  });

  test.each([
    ['document.cookie in a file', 'external', 'https://tag.test/tag.js', 3],
    ['document.cookie in the page', 'inline', 'https://scripts.test/', 2],
    ['document.cookie in evaluated code', 'evaluated', 'https://tag.test/tag.js', 4],
    ['cookieStore.set with a name', 'named', 'https://tag.test/tag.js', 6],
    ['cookieStore.set with options', 'options', 'https://tag.test/tag.js', 7],
    ['a deletion', 'gone', 'https://tag.test/tag.js', 5],
    ['localStorage.setItem', 'item', 'https://tag.test/tag.js', 8],
    ['sessionStorage.setItem', 'session-item', 'https://tag.test/tag.js', 9],
    ['indexedDB.open', 'database', 'https://tag.test/tag.js', 10],
    ['caches.open', 'cache', 'https://tag.test/tag.js', 11],
  ])('%s has a script and a line', (_name, key, url, line) => {
    const write = only(events, 'script-write').find((event) => event.key === key);
    expect(write?.script).toMatchObject({ url, line });
  });

  test('tell what was asked for', () => {
    const of = (key: string) => only(events, 'script-write').find((event) => event.key === key);
    expect(of('external')?.cookie).toMatchObject({ requestedSeconds: 3600, path: '/', sameSite: 'lax' });
    expect(of('gone')).toMatchObject({ operation: 'delete', cookie: { requestedSeconds: 0 } });
    expect(of('options')?.cookie).toMatchObject({ sameSite: 'none', partitioned: true, path: '/' });
    expect(of('options')?.cookie?.requestedSeconds).toBeGreaterThan(50);
    expect(of('item')).toMatchObject({ api: 'localStorage', operation: 'set', value: { length: 5 } });
  });

  test('are seen under a policy that forbids everything else', () => {
    expect(only(events, 'script-write').map(({ key }) => key)).toContain('strict');
  });
});

test('frames without an address, and frames in frames, are recorded', async () => {
  const events = await recordedVisit({ open, driver, url: 'https://frames.test/' });
  const writes = only(events, 'script-write').map(({ key, frame }) => [key, frame.url]);
  expect(writes).toContainEqual(['srcdoc', 'about:srcdoc']);
  expect(writes.map(([key]) => key)).toContain('blank');
  expect(writes).toContainEqual(['nested', 'https://nested.test/']);
  expect(only(events, 'document-committed').map(({ frame }) => frame.url)).toContain('https://nested.test/');
});

describe('what is stored', () => {
  test('shows in snapshots, even what no hook can see', async () => {
    const events = await recordedVisit({ open, driver, url: 'https://storage.test/' });
    const snapshot = only(events, 'storage-snapshot').find(
      ({ reason, origin }) => reason === 'session-end' && origin === 'https://storage.test',
    );
    expect(snapshot?.items.map(({ area, key }) => `${area} ${key}`).toSorted()).toEqual([
      'cacheStorage cache',
      'indexedDB database',
      'localStorage __proto__',
      'localStorage named',
      'serviceWorker https://storage.test/',
      'sessionStorage s',
    ]);
    const writes = only(events, 'script-write').map(({ key }) => key);
    expect(writes).toContain('__proto__');
    expect(writes).not.toContain('named');
  });

  test('in the jar shows at each step', async () => {
    const events = await recordedVisit({
      open,
      driver,
      url: 'https://again.test/',
      meanwhile: async () => {
        await driver.api.evaluate((api) => api.snapshot('before-choice'));
        await driver.api.evaluate((api) =>
          api.markChoice({ choice: 'accept', source: 'policy-selector', detail: '#yes', atMs: Date.now() }),
        );
      },
    });
    const reasons = only(events, 'jar-snapshot').map(({ reason }) => reason);
    expect(reasons).toEqual(expect.arrayContaining(['session-start', 'before-choice', 'session-end']));
    expect(only(events, 'choice-made')).toMatchObject([
      { choice: 'accept', source: 'policy-selector', detail: '#yes' },
    ]);
  });
});

test('a page that is loaded again is recorded again', async () => {
  const events = await recordedVisit({
    open,
    driver,
    url: 'https://again.test/',
    meanwhile: async (page) => {
      await page.reload();
      await untilDone(page);
    },
  });
  const pages = only(events, 'document-committed').filter(({ frame }) => frame.url === 'https://again.test/');
  expect(pages).toHaveLength(2);
  expect(pages[0]?.frame.documentId).not.toBe(pages[1]?.frame.documentId);
  for (const page of pages) expect(page.startedAtMs).toBeLessThanOrEqual(page.atMs);
  expect(only(events, 'script-write').filter(({ key }) => key === 'visits')).toHaveLength(2);
});

test('a WebSocket that opens is a request with its cookies', async () => {
  const events = await recordedVisit({ open, driver, url: 'https://socket.test/' });
  const socket = only(events, 'request').find(({ type }) => type === 'websocket');
  expect(socket).toMatchObject({ status: 101, setCookies: [{ name: 'socket' }] });
  expect(socket?.url).toMatch(/^wss:\/\/socket\.test\/live\?token=~[0-9a-f]{8}$/);
  expect(only(events, 'cookie-changed').map(({ cookie }) => cookie.name)).toContain('socket');
});

test('a request that fails has an error and no status', async () => {
  const events = await recordedVisit({ open, driver, url: 'https://fails.test/' });
  const failed = only(events, 'request').find(({ url }) => url === 'https://refused.test/');
  expect(failed).toMatchObject({ status: null, error: expect.stringContaining('net::ERR_') });
});

describe('no value', () => {
  test('is kept', async () => {
    const events = await recordedVisit({
      open,
      driver,
      url: 'https://secret.test/?who=anna%40secret.example#verysecret',
    });
    expect(JSON.stringify(events)).not.toMatch(/verysecret|anna/);
    expect(only(events, 'cookie-changed').find(({ cookie }) => cookie.name === 'mail')?.cookie.value.flags).toEqual([
      'email',
    ]);
  });

  test('but where the user asks for it', async () => {
    const { environment } = sampleStart('secret.test');
    const events = await recordedVisit({
      open,
      driver,
      url: 'https://secret.test/?who=anna',
      start: { environment: { ...environment, rawValues: true } },
    });
    expect(only(events, 'request').map(({ url }) => url)).toContain('https://secret.test/?who=anna');
    expect(only(events, 'cookie-changed').map(({ cookie }) => cookie.value.raw)).toContain('verysecret');
  });
});

describe('the log', () => {
  test('has no hole, and every event is of the agreed form', async () => {
    const events = await recordedVisit({ open, driver, url: 'https://headers.test/' });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
    expect(events.at(0)?.kind).toBe('session-started');
    expect(events.at(-1)?.kind).toBe('session-ended');
    for (const event of events) expect(eventSchema.safeParse(event).error).toBeUndefined();
    expect(only(events, 'recorder-gap')).toEqual([]);
  });

  test('can be read from any position', async () => {
    const events = await recordedVisit({ open, driver, url: 'https://headers.test/' });
    for (const position of [0, 1, Math.floor(events.length / 2), events.length - 2, events.length + 5]) {
      const rest = await driver.api.evaluate((api, seq) => api.readEvents(seq), position);
      expect(rest).toEqual(events.slice(position + 1));
    }
  });
});

test('the driver says so when no session goes on', async () => {
  await expect(driver.api.evaluate((api) => api.snapshot('before-choice'))).rejects.toThrow(/No session goes on/);
});

async function jarOf(hosts: readonly string[]) {
  const session = await open.browser.target().createCDPSession();
  const { cookies } = await session.send('Storage.getCookies');
  await session.detach();
  return cookies.filter(({ domain }) => hosts.includes(domain.replace(/^\./, '')));
}

const headerHosts = ['headers.test', 'third.test'];

function headerRoutes() {
  return {
    'headers.test/': html(
      `<img src="/own.gif"><img src="https://third.test/image.gif"><img src="/hop.gif">
       <iframe src="https://third.test/frame"></iframe>${done}`,
      { 'set-cookie': ['first=1; HttpOnly', 'second=2; Path=/; Secure; Max-Age=60', 'binary=\u00ff\u00fe'] },
    ),
    'headers.test/own.gif': pixel({ 'set-cookie': 'only=1; Path=/' }),
    'headers.test/hop.gif': redirect('https://third.test/landed.gif', { 'set-cookie': 'hop=1; Path=/hop' }),
    'third.test/landed.gif': pixel(),
    'third.test/image.gif': pixel({ 'set-cookie': 'image=1; Secure; SameSite=None' }),
    'third.test/frame': html('<img src="https://third.test/frame.gif">', {
      'set-cookie': 'framed=1; Secure; SameSite=None; Partitioned; Path=/',
    }),
    'third.test/frame.gif': pixel(),
  };
}

function scriptRoutes() {
  return {
    'scripts.test/': html(
      `<script>
document.cookie = 'inline=1';
</script>
<script src="https://tag.test/tag.js"></script><iframe src="https://strict.test/"></iframe>`,
    ),
    'tag.test/tag.js': script(`(async () => {
'use strict';
document.cookie = 'external=1; Max-Age=3600; Path=/; SameSite=Lax';
eval("document.cookie = 'evaluated=1'");
document.cookie = 'gone=; Max-Age=0';
await cookieStore.set('named', '1');
await cookieStore.set({ name: 'options', value: '1', sameSite: 'none', partitioned: true, expires: Date.now() + 60000 });
localStorage.setItem('item', 'value');
sessionStorage.setItem('session-item', 'value');
await new Promise((resolve) => { indexedDB.open('database').onsuccess = resolve; });
await caches.open('cache');
if (document.readyState !== 'complete') await new Promise((resolve) => { addEventListener('load', resolve); });
globalThis.done = true;
})();`),
    'strict.test/': html('<script src="/strict.js"></script>', {
      'content-security-policy': "default-src 'none'; script-src https://strict.test/strict.js",
    }),
    'strict.test/strict.js': script('document.cookie = "strict=1; Secure; SameSite=None";'),
  };
}

function storageRoutes() {
  return {
    'storage.test/': html(`<script type="module">
localStorage.named = 'v';
localStorage.setItem('__proto__', 'v');
sessionStorage.setItem('s', 'v');
await new Promise((resolve) => { indexedDB.open('database').onsuccess = resolve; });
await caches.open('cache');
await navigator.serviceWorker.register('/sw.js');
await navigator.serviceWorker.ready;
globalThis.done = true;
</script>`),
    'storage.test/sw.js': script('self.skipWaiting();'),
  };
}
