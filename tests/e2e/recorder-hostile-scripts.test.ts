// Pages that make it hard to see which script loads which, or that look for whoever watches.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageLimits } from '../../src/messaging/page-limits.ts';
import { type Driver, type ExtensionBrowser, openDriver, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { only, recordedAndSeen, recordedVisit } from '../helpers/recorded-visit.ts';
import { html, script, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const page = (code: string, headers = {}) => html(`<script>${code}\nglobalThis.done = true;</script>`, headers);

let server: TlsServer;
let open: ExtensionBrowser;
let driver: Driver;

beforeAll(async () => {
  server = await startTlsServer({
    'replaces.test/': page(`
      const places = [
        [Reflect, 'apply', 'get', 'construct', 'getOwnPropertyDescriptor'], [String.prototype, 'toLowerCase', 'replace'],
        [Array.prototype, Symbol.iterator, 'map'], [URL.prototype, 'toString'], [globalThis, 'String', 'URL', 'Text', 'DOMParser'],
        [Object.prototype, 'get', 'apply', 'construct'], [Element.prototype, 'getAttribute'],
      ];
      const before = places.flatMap(([owner, ...names]) => names.map((name) => [owner, name, owner[name]]));
      const element = document.createElement('script');
      const thrower = () => { throw new Error('replaced'); };
      for (let n = 0; n < before.length; n += 1) before[n][0][before[n][1]] = thrower;
      Object.defineProperty(HTMLScriptElement.prototype, 'src', {
        ...Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src'), get: thrower,
      });
      element.setAttribute('Src', '/replaced.js');
      for (let n = 0; n < before.length; n += 1) {
        if (before[n][2] === undefined) delete before[n][0][before[n][1]];
        else before[n][0][before[n][1]] = before[n][2];
      }`),
    'hides.test/': html(`<img name="baseURI"><img name="createElement"><img name="implementation">
      <script>globalThis.worker = new Worker('/worker.js'); globalThis.done = true;</script>`),
    'hides.test/worker.js': script(''),
    'trusts.test/': html(
      `<script>
        const same = (text) => text;
        const policy = trustedTypes.createPolicy('own', { createHTML: same, createScriptURL: same });
        const element = document.createElement('script');
        let refused = '';
        try { element.src = '/untrusted.js'; } catch (error) { refused = error.constructor.name; }
        element.src = policy.createScriptURL('/trusted.js');
        document.head.append(element);
        document.write(policy.createHTML('<script src="/written.js"></' + 'script>'));
        const worker = new Worker(policy.createScriptURL('/worker.js'));
        addEventListener('load', () => { globalThis.seen = { refused, ran: globalThis.ran }; globalThis.done = true; });
      </script>`,
      { 'content-security-policy': `require-trusted-types-for 'script'` },
    ),
    'trusts.test/trusted.js': script(`globalThis.ran = [...(globalThis.ran ?? []), 'trusted'];`),
    'trusts.test/written.js': script(`globalThis.ran = [...(globalThis.ran ?? []), 'written'];`),
    'trusts.test/worker.js': script(''),
    'looks.test/': page(`
      const thrown = (run) => { try { run(); return ''; } catch (error) { return error.constructor.name; } };
      const isNative = (method) => Function.prototype.toString.call(method).includes('[native code]');
      let conversions = 0;
      const converted = { toString() { conversions += 1; return '/worker.js'; } };
      document.createElement('script').setAttribute('src', converted);
      new Worker(converted).terminate();
      class Own extends Worker {}
      const own = new Own('/worker.js');
      own.terminate();
      globalThis.seen = {
        natives: [Element.prototype.setAttribute, document.write, Worker, navigator.serviceWorker.register].every(isNative),
        described: [Element.prototype.setAttribute, Worker].map(({ name, length }) => name + length),
        ownOfScripts: Object.hasOwn(HTMLScriptElement.prototype, 'setAttribute'),
        worker: [Worker.prototype.constructor === Worker, own instanceof Worker, own instanceof Own, own.constructor === Own],
        keys: [Object.keys(globalThis).includes('Worker'), Object.getOwnPropertyDescriptor(globalThis, 'Worker').enumerable],
        thrown: [
          () => Element.prototype.setAttribute.call({}, 'src', 'x'), () => new Worker(), () => Worker('/worker.js'),
          () => Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src').set.call({}, 'x'),
          () => document.body.setAttribute('src'), () => document.createElement('script').setAttribute('', 'x'),
        ].map(thrown),
        conversions,
      };`),
    'looks.test/worker.js': script(''),
    'floods.test/': page(`
      for (let n = 0; n < 5000; n += 1) document.createElement('script').src = '/' + n + '.js';
      for (let n = 0; n < 5000; n += 1) document.createElement('script').setAttribute('src', 'https://p.test/j?' + n);
      document.cookie = 'after=1';`),
  });
  open = await openExtensionBrowser({ build: 'chromium-audit', server });
  driver = await openDriver(open);
});

afterAll(async () => {
  await open?.close();
  await server?.close();
});

test('a page that replaces every built-in still shows what it loads, and from where', async () => {
  const events = await recordedVisit({ open, driver, url: 'https://replaces.test/' });
  expect(only(events, 'script-inserted').map(({ url, by }) => [url, by?.url])).toEqual([
    ['https://replaces.test/replaced.js', 'https://replaces.test/'],
  ]);
});

test('elements that take the names of the document’s own members hide nothing', async () => {
  const events = await recordedVisit({ open, driver, url: 'https://hides.test/' });
  expect(only(events, 'script-inserted').map(({ url, how }) => [url, how])).toEqual([
    ['https://hides.test/worker.js', 'worker'],
  ]);
});

test('a page that demands trusted types runs as it would, and is recorded', async () => {
  const { events, seen } = await recordedAndSeen({ open, driver, url: 'https://trusts.test/' }, 'seen');
  expect(seen).toEqual({ refused: 'TypeError', ran: expect.arrayContaining(['trusted', 'written']) });
  expect(only(events, 'script-inserted').map(({ url, how }) => `${how} ${url}`)).toEqual([
    'element https://trusts.test/trusted.js',
    'written https://trusts.test/written.js',
    'worker https://trusts.test/worker.js',
  ]);
});

test('a page finds functions and constructors as they were', async () => {
  const { seen } = await recordedAndSeen({ open, driver, url: 'https://looks.test/' }, 'seen');
  expect(seen).toEqual({
    natives: true,
    described: ['setAttribute2', 'Worker1'],
    ownOfScripts: false,
    worker: [true, true, true, true],
    keys: [false, false],
    thrown: ['TypeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError', 'DOMException'],
    conversions: 2,
  });
});

test('a page that loads scripts without end is cut off, and the log says so', async () => {
  const events = await recordedVisit({ open, driver, url: 'https://floods.test/' });
  expect(only(events, 'script-inserted')).toHaveLength(pageLimits.scriptsPerDocument);
  expect(only(events, 'recorder-gap').map(({ cause }) => cause)).toEqual(['truncated']);
  expect(only(events, 'script-write').map(({ key }) => key)).toEqual(['after']);
});
