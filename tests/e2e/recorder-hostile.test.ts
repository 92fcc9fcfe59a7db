import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Event } from '../../src/core/schema/event.ts';
import { pageLimits } from '../../src/messaging/page-limits.ts';
import { type Driver, type ExtensionBrowser, openDriver, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { only, recordedAndSeen, recordedVisit } from '../helpers/recorded-visit.ts';
import { html, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const page = (script: string) => html(`<script>${script}\nglobalThis.done = true;</script>`);

let server: TlsServer;
let open: ExtensionBrowser;
let driver: Driver;

beforeAll(async () => {
  server = await startTlsServer({
    'replaces.test/': page(`
      const places = [
        [EventTarget.prototype, 'dispatchEvent', 'addEventListener'], [Reflect, 'apply', 'defineProperty', 'getOwnPropertyDescriptor'],
        [globalThis, 'CustomEvent', 'Event', 'String'], [Object.prototype, 'get', 'set', 'apply', 'toJSON'],
      ];
      const before = places.flatMap(([owner, ...names]) => names.map((name) => [owner, name, owner[name]]));
      const thrower = () => { throw new Error('replaced'); };
      for (const [owner, name] of before) owner[name] = thrower;
      Error.prepareStackTrace = () => 'at https://forged.test/forged.js:1:1';
      Error.stackTraceLimit = 0;
      document.cookie = 'kept=1';
      for (const [owner, name, value] of before) {
        if (value === undefined) delete owner[name];
        else owner[name] = value;
      }`),
    'forges.test/': page(`
      for (const target of [document, window]) {
        for (const name of ['kakvakt-offer', 'kakvakt-ask', 'write']) {
          target.dispatchEvent(new CustomEvent(name, { detail: ['document.cookie', 'set', '', 'forged=1', null, ''] }));
          target.dispatchEvent(new MouseEvent(name, { relatedTarget: target, cancelable: true }));
        }
      }`),
    'names.test/': page(`
      const frame = 'f (https://innocent.test/lib.js:3:7)\\n    at g';
      const write = () => { document.cookie = 'named=1'; };
      Object.defineProperty(write, 'name', { value: frame });
      Error.prototype.name = '\\n    at ' + frame;
      write();
      eval('document.cookie = "evaluated=1"\\n//# sourceURL=https://innocent.test/lib.js:3:7');
      //# sourceURL=https://innocent.test/lib.js`),
    'opens.test/': page(`
      document.open(); document.write('<p>new</p>'); document.close();
      document.cookie = 'after-open=1';`),
    'looks.test/': page(`
      const setter = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set;
      let thrown = '';
      try { setter.call({}, 'x=1'); } catch (error) { thrown = error.constructor.name; }
      let symbol = '';
      try { localStorage.setItem(Symbol('s'), '1'); } catch (error) { symbol = error.constructor.name; }
      let conversions = 0;
      localStorage.setItem({ toString() { conversions += 1; return 'own'; } }, '1');
      globalThis.seen = {
        setter: setter.toString().includes('[native code]'), setItem: Storage.prototype.setItem.toString().includes('[native code]'),
        name: Storage.prototype.setItem.name, length: Storage.prototype.setItem.length,
        thrown, symbol, conversions, stored: localStorage.own,
        globals: Object.keys(globalThis).filter((key) => /kakvakt|hooks|relay/.test(key)),
        chromeRuntime: typeof globalThis.chrome?.runtime?.sendMessage,
      };`),
    // Everything that a page may try so that nobody sees who writes.
    'hides.test/': html(`<script>
      const fresh = document.createElement('iframe');
      document.documentElement.append(fresh);
      const clean = Object.getOwnPropertyDescriptor(fresh.contentWindow.Document.prototype, 'cookie').set;
      clean.call(document, 'clean-setter=1');
      fresh.remove();
      delete Document.prototype.cookie;
      cookieStore.set = CookieStore.prototype.set = () => Promise.resolve();
      document.cookie = 'not-a-cookie=1';
      const worker = URL.createObjectURL(new Blob(['fetch(origin + "/hidden").then(() => postMessage(1))']));
      document.addEventListener('kakvakt-offer', (event) => event.stopImmediatePropagation(), true);
      new Worker(worker).onmessage = () => { globalThis.done = true; };
    </script>`),
    'hides.test/hidden': (_request, response) => {
      response.writeHead(204, { 'set-cookie': 'by-worker=1', 'cache-control': 'no-store' }).end();
    },
    'clears-timers.test/': html(`<script>
      document.cookie = 'before=1';
      const clear = () => {
        document.cookie = 'after=1';
        for (let timer = setTimeout(() => {}); timer > 0; timer -= 1) clearTimeout(timer);
        globalThis.done = true;
      };
      // By then our report of the loaded page, which takes along what waits, has been sent.
      addEventListener('load', () => setTimeout(clear, 1000));
    </script>`),
    // Members of all objects of the page, among them what the hooks and messages are made of.
    'pollutes.test/': page(`
      const names = ['detail', 'name', 'api', 'text', 'stack', 'payload', 'writes', '0', 'value', 'writable', 'cancelable',
        'relatedTarget', 'then', 'toJSON', 'reply', 'length'];
      let caught;
      const trap = {
        __proto__: null, configurable: true, get() { caught = this; return 'polluted'; }, set(value) { caught = value; },
      };
      for (const name of names) Object.defineProperty(Object.prototype, name, trap);
      document.cookie = 'polluted=1; Max-Age=60';
      localStorage.setItem('polluted', '1');
      for (const name of names) delete Object.prototype[name];
      globalThis.leaked = String(caught);`),
    'floods.test/': page(`
      for (let n = 0; n < 100000; n += 1) localStorage.setItem('k' + (n % 10), String(n));
      try { localStorage.setItem('x'.repeat(1000000), 'y'.repeat(1000000)); } catch {}
      document.cookie = 'n'.repeat(5000000) + '=1';`),
  });
  open = await openExtensionBrowser({ build: 'chromium-audit', server });
  driver = await openDriver(open);
});

afterAll(async () => {
  await open?.close();
  await server?.close();
});

test('a page that replaces every built-in still shows what it writes, and where', async () => {
  const events = await recordedVisit({ open, driver, url: 'https://replaces.test/' });
  const write = only(events, 'script-write').find(({ key }) => key === 'kept');
  expect(write?.script?.url).toBe('https://replaces.test/');
  expect(only(events, 'cookie-changed').map(({ cookie }) => cookie.name)).toContain('kept');
});

test('a page cannot lay the blame on a script of another by what it names its own', async () => {
  const events = await recordedVisit({ open, driver, url: 'https://names.test/' });
  const writes = only(events, 'script-write').map(({ key, script }) => [key, script?.url ?? null]);
  expect(writes).toEqual([
    ['named', 'https://names.test/'],
    ['evaluated', null],
  ]);
});

test('a page cannot make us record what did not happen', async () => {
  const events = await recordedVisit({ open, driver, url: 'https://forges.test/' });
  expect(only(events, 'script-write')).toEqual([]);
});

test('a document that is written anew is still watched', async () => {
  const events = await recordedVisit({ open, driver, url: 'https://opens.test/' });
  expect(only(events, 'script-write').map(({ key }) => key)).toContain('after-open');
});

test('a page finds its functions as they were, and nothing of ours', async () => {
  const { seen } = await recordedAndSeen({ open, driver, url: 'https://looks.test/' }, 'seen');
  expect(seen).toEqual({
    setter: true,
    setItem: true,
    name: 'setItem',
    length: 2,
    thrown: 'TypeError',
    symbol: 'TypeError',
    conversions: 1,
    stored: '1',
    globals: [],
    chromeRuntime: 'undefined',
  });
});

test('a page that takes its own way around the hooks still shows what is stored', async () => {
  const events = await recordedVisit({ open, driver, url: 'https://hides.test/' });
  const stored = only(events, 'cookie-changed').map(({ cookie }) => cookie.name);
  expect(new Set(stored)).toEqual(new Set(['clean-setter', 'by-worker']));
  const written = only(events, 'script-write').map(({ key, script }) => [key, script?.url]);
  expect(written).toEqual([['clean-setter', 'https://hides.test/']]);
});

test('a page that clears every timer does not keep us from telling', async () => {
  let told: readonly Event[] = [];
  await recordedVisit({
    open,
    driver,
    url: 'https://clears-timers.test/',
    // Before the page is left or asked: what is told then needs no timer.
    meanwhile: () =>
      vi.waitFor(
        async () => {
          told = await driver.api.evaluate((api) => api.readEvents(-1));
          expect(only(told, 'script-write').map(({ key }) => key)).toEqual(['before', 'after']);
        },
        { timeout: 5_000 },
      ),
  });
});

test('a page that adds members to all objects changes nothing that is told of it, and catches nothing', async () => {
  const { events, seen: leaked } = await recordedAndSeen({ open, driver, url: 'https://pollutes.test/' }, 'leaked');
  expect(leaked).toBe('undefined');
  expect(only(events, 'script-write').map(({ api, key, script }) => [api, key, script?.url])).toEqual([
    ['document.cookie', 'polluted', 'https://pollutes.test/'],
    ['localStorage', 'polluted', 'https://pollutes.test/'],
  ]);
  expect(only(events, 'cookie-changed').map(({ cookie }) => cookie.name)).toEqual(['polluted']);
  expect(only(events, 'recorder-gap')).toEqual([]);
});

describe('a page that writes without end', () => {
  test('is cut off, and the log says so', async () => {
    const events = await recordedVisit({ open, driver, url: 'https://floods.test/' });
    expect(only(events, 'script-write')).toHaveLength(pageLimits.writesPerDocument);
    expect(only(events, 'recorder-gap').map(({ cause }) => cause)).toEqual(['truncated']);
    expect(JSON.stringify(events).length).toBeLessThan(20_000_000);
    const stored = only(events, 'storage-snapshot').at(-1)?.items ?? [];
    expect(stored.map(({ key }) => key.length).filter((length) => length > 1_100)).toEqual([]);
    expect(stored.length).toBeGreaterThan(9);
  });
});
