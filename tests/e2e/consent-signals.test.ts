// What pages tell of consent, heard by the recorder: real tools, interfaces and queues, and pages that would deceive it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chooseInBanner } from '../../src/audit/banner/choose-in-banner.ts';
import type { Event, EventOf } from '../../src/core/schema/event.ts';
import { type ConsentTool, consentTools } from '../fixtures/consent-tools/consent-tools.ts';
import { tcStrings } from '../fixtures/consent-tools/tc-strings.ts';
import { type Driver, type ExtensionBrowser, openDriver, openExtensionBrowser } from '../helpers/extension-browser.ts';
import { openOwnPage, openTab, readEvents, sessionOf } from '../helpers/own-visit.ts';
import { only, recordedVisit } from '../helpers/recorded-visit.ts';
import { html, type Routes, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

type Signal = EventOf<'consent-signal'>;

const done = '<script>addEventListener("load", () => { globalThis.done = true; });</script>';
const page = (code: string, body = '') => html(`${body}<script>${code}</script>${done}`);
const banner = (id: string) =>
  `<div id="${id}" role="dialog" style="position:fixed">Vi använder kakor på webbplatsen. <button>Acceptera alla</button><button>Avvisa</button></div>`;

const pages: Routes = {
  'tcf.test/': page(
    `let listener = () => undefined;
     const tell = (eventStatus, tcString, purposes) => listener({
       eventStatus, tcString, purpose: { consents: Object.fromEntries(Array.from({ length: 11 }, (_, n) => [n + 1, purposes.includes(n + 1)])) } }, true);
     globalThis.answer = (text, purposes) => tell('useractioncomplete', text, purposes);
     setTimeout(() => {
       globalThis.__tcfapi = (command, version, callback) => {
         if (command === 'addEventListener') { listener = callback; tell('cmpuishown', '', []); }
       };
       globalThis.done = true;
     }, 300);`,
  ),
  'layer.test/': page(
    `globalThis.dataLayer = globalThis.dataLayer || [];
     function gtag() { dataLayer.push(arguments); }
     gtag('consent', 'default', { ad_storage: 'denied', analytics_storage: 'denied', security_storage: 'granted', wait_for_update: 500 });
     gtag('js', new Date()); dataLayer.push({ event: 'anna@shop.example' });
     globalThis.uetq = globalThis.uetq || [];
     uetq.push('consent', 'default', { ad_storage: 'denied' });
     const push = dataLayer.push;
     globalThis.choose = () => {
       gtag('consent', 'update', { ad_storage: 'denied', analytics_storage: 'granted' });
       uetq.push('consent', 'update', { ad_storage: 'granted' });
     };
     globalThis.replace = () => {
       globalThis.dataLayer = [];
       dataLayer.push(['consent', 'update', { ad_storage: 'granted', analytics_storage: 'granted' }]);
       globalThis.uetq = { push() {}, uetConfig: { consent: { enabled: true, adStorageAllowed: false } } };
     };
     globalThis.looks = () => [dataLayer.push === push, push === Array.prototype.push, push.name, push.length, String(push),
       Object.keys(dataLayer).join(), '__tcfapi' in globalThis, Object.getOwnPropertyDescriptor(globalThis, 'dataLayer').writable];`,
    '<button onclick="choose()">Anything</button>',
  ),
  'wp.test/': page(
    `globalThis.given = { statistics: false, marketing: false };
     globalThis.wp_has_consent = (category) => given[category] === true;
     document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));
     document.dispatchEvent(new CustomEvent('wp_listen_for_consent_change', { detail: { statistics: 'allow', marketing: 'deny' } }));`,
  ),
  'sends.test/': page(
    '',
    `<img src="https://stats.test/collect?id=anna&gcs=G100&npa=1&gdpr_consent=${tcStrings.none}"><img src="https://stats.test/other?gcs=anna">`,
  ),
  'clicks.test/': page(
    `const shadow = document.querySelector('#open').attachShadow({ mode: 'open' });
     shadow.innerHTML = '${banner('in-open')}';
     document.querySelector('#closed').attachShadow({ mode: 'closed' }).innerHTML = '${banner('in-closed')}';
     for (const button of document.querySelectorAll('button')) button.click();`,
    `${banner('plain')}<p><button id="shop">Acceptera alla</button></p>
     <div id="letter" role="dialog" style="position:fixed;bottom:0">Vill du ha vårt nyhetsbrev? <button>Ja tack</button></div>
     <div class="cookie-box" style="position:fixed;top:400px">Vi använder cookies.<div class="cookie-a"><div class="cookie-b"><div class="cookie-c">
       <form class="cookie-d"><input type="hidden" name="matches"><input type="hidden" name="getAttribute"><input type="hidden" name="parentElement">
         <button id="deep" type="button">Neka</button></form></div></div></div></div>
     <div id="open"></div><div id="closed" style="position:fixed;top:200px;width:500px;height:80px"></div>`,
  ),
  'hostile.test/': page(
    `const thrower = () => { throw new Error('replaced'); };
     const places = [
       [Reflect, 'apply', 'get', 'ownKeys', 'setPrototypeOf'], [globalThis, 'CustomEvent', 'Event', 'WeakSet'], [WeakSet.prototype, 'has', 'add'],
       [EventTarget.prototype, 'dispatchEvent', 'addEventListener'], [Array.prototype, 'push', 'map', Symbol.iterator], [Date, 'now'],
       [Object, 'create', 'keys'], [String.prototype, 'split'], [Object.prototype, 'detail', 'get'],
     ];
     const send = document.dispatchEvent.bind(document);
     const Native = CustomEvent;
     const event = (name, detail) => send(Object.defineProperty(new Native(name), 'detail', { get: () => detail }));
     const before = places.flatMap(([owner, ...names]) => names.map((name) => [owner, name, owner[name]]));
     for (let n = 0; n < before.length; n += 1) before[n][0][before[n][1]] = thrower;
     Object.defineProperty(Array.prototype, '0', { configurable: true, set: thrower });
     event('cookieyes_consent_update', { accepted: ['analytics'], rejected: [] });
     event('cookieyes_consent_update', { get accepted() { throw 1; }, rejected: new Proxy([], { get: thrower }) });
     delete Array.prototype[0];
     for (let n = 0; n < before.length; n += 1) {
       if (before[n][2] === undefined) delete before[n][0][before[n][1]];
       else before[n][0][before[n][1]] = before[n][2];
     }
     for (let id = setTimeout(() => {}); id > 0; id -= 1) clearTimeout(id);
     globalThis.dataLayer = [new Proxy({}, { get: thrower }), { get 0() { throw 1; } }, ['consent', 'update', { ['x'.repeat(1e6)]: 'granted', ad_storage: 'granted' }]];
     globalThis.klaro = { getManager: thrower };
     globalThis.__tcfapi = (command, version, callback) => {
       callback({ eventStatus: 'useractioncomplete', tcString: 'anna@shop.example', purpose: { consents: { 1: true, 'anna@shop.example': true } } }, true);
       for (let n = 0; n < 5000; n += 1) callback({ eventStatus: n % 2 ? 'tcloaded' : 'cmpuishown', purpose: { consents: { [n]: true } } }, true);
     };
     const heard = [];
     for (const target of [document, window]) {
       target.addEventListener('signal', (event) => heard.push(event.type));
       const offer = new MouseEvent('kakvakt-consent-offer', { relatedTarget: target, cancelable: true });
       target.dispatchEvent(offer);
       for (const name of ['signal', 'look', 'meet'])
         target.dispatchEvent(new CustomEvent(name, { detail: ['tool-event', 'forged', 'x', '', '', 'granted', '', 0] }));
     }
     document.querySelector('button').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
     globalThis.seen = heard.length;`,
    banner('plain'),
  ),
  '5dportalen.se/': page('', banner('plain')),
};

let server: TlsServer;
let audit: ExtensionBrowser;
let driver: Driver;
beforeAll(async () => {
  server = await startTlsServer({
    ...Object.assign({}, ...consentTools.map((tool) => routesOf(tool, `${tool.id}.test`))),
    ...pages,
  });
  audit = await openExtensionBrowser({ build: 'chromium-audit', server });
  driver = await openDriver(audit);
});
afterAll(async () => {
  await audit?.close();
  await server?.close();
});

describe.each(consentTools.map((tool) => [tool.id, tool] as const))('%s', (id, tool) => {
  test.each([
    ['accept', 'granted'],
    ['reject', 'denied'],
  ] as const)('%s', async (choice, state) => {
    const events = await recordedVisit({
      open: audit,
      driver,
      url: `https://${id}.test/`,
      meanwhile: (opened) => answerIn(opened, tool, choice),
    });
    const click = only(events, 'consent-signal').find(({ source, role }) => source === 'click' && role === choice);
    expect(click).toBeDefined();
    const told = only(events, 'consent-signal').filter(
      ({ source, state: said }) => source === 'tool-event' && said !== 'pending',
    );
    if (id !== 'cookieconsent') {
      expect(told.map((signal) => [signal.tool, signal.state])).toContainEqual([id, state]);
      expect(told.every((signal) => signal.atMs >= (click?.atMs ?? Number.POSITIVE_INFINITY))).toBe(true);
    }
    const readings = only(events, 'cookie-changed')
      .filter(({ removed }) => !removed)
      .flatMap(({ cookie, atMs }) => {
        const { consent } = cookie.value;
        return consent === undefined ? [] : { ...consent, atMs };
      });
    expect(readings.at(-1)).toMatchObject({ tool: id, state });
    expect(readings.at(-1)?.atMs).toBeGreaterThanOrEqual(click?.atMs ?? Number.POSITIVE_INFINITY);
    expect(
      readings
        .slice(0, -1)
        .filter(({ atMs }) => atMs < (click?.atMs ?? 0))
        .every((one) => one.state === 'pending'),
    ).toBe(true);
  });
});

describe('interfaces and queues', () => {
  test('the TCF interface, defined late', async () => {
    const signals = await signalsOf('https://tcf.test/', async (opened) => {
      await untilHeard('tcf');
      await opened.evaluate((text) => Reflect.get(globalThis, 'answer')(text, [1, 7]), tcStrings.some);
    });
    expect(
      signals.map(({ source, detail, state, granted, tcString }) => [source, detail, state, granted, tcString]),
    ).toEqual([
      ['tcf', 'cmpuishown', 'pending', [], null],
      ['tcf', 'useractioncomplete', 'partial', ['1', '7'], tcStrings.some],
    ]);
  });

  test('what was pushed to dataLayer and uetq, before and after, also to another queue; nothing of them is touched', async () => {
    let looks: unknown;
    const signals = await signalsOf('https://layer.test/', async (opened) => {
      await opened.click('button');
      await untilHeard('uet', 2);
      looks = await opened.evaluate(() => Reflect.get(globalThis, 'looks')());
      await opened.evaluate(() => Reflect.get(globalThis, 'replace')());
      await untilHeard('uet', 3);
    });
    expect(
      signals.map(({ source, detail, state, granted, denied }) => [source, detail, state, granted, denied]),
    ).toEqual([
      ['consent-mode', 'consent default', 'pending', ['security_storage'], ['ad_storage', 'analytics_storage']],
      ['uet', 'consent default', 'pending', [], ['ad_storage']],
      ['consent-mode', 'consent update', 'partial', ['analytics_storage'], ['ad_storage']],
      ['uet', 'consent update', 'granted', ['ad_storage'], []],
      ['consent-mode', 'consent update', 'granted', ['ad_storage', 'analytics_storage'], []],
      ['uet', 'uetConfig.consent', 'pending', [], ['ad_storage']],
    ]);
    expect(looks).toEqual([true, true, 'push', 1, 'function push() { [native code] }', '0,1,2,3', false, true]);
  });

  test('the WP Consent API', async () => {
    const signals = await signalsOf('https://wp.test/', () => untilHeard('wp-consent-api', 2));
    expect(signals.map(({ detail, state, granted, denied }) => [detail, state, granted, denied])).toEqual([
      ['wp_consent_type_defined', 'pending', [], ['preferences', 'statistics', 'statistics-anonymous', 'marketing']],
      ['wp_listen_for_consent_change', 'partial', ['statistics'], ['marketing']],
    ]);
  });
});

test('what requests tell of consent is kept as it stands, and when they began', async () => {
  const events = await visitTo('https://sends.test/', () => Promise.resolve());
  // Which of the two is answered first is for the network to say.
  const requestTo = (start: string) => only(events, 'request').find(({ url }) => url.startsWith(start));
  const [first, second] = [requestTo('https://stats.test/collect'), requestTo('https://stats.test/other')];
  expect(second).toBeDefined();
  expect(first?.consentParameters).toEqual({ gcs: 'G100', npa: '1', gdpr_consent: tcStrings.none });
  expect(first?.url).not.toContain('anna');
  expect(second).not.toHaveProperty('consentParameters');
  const requests = only(events, 'request');
  expect(requests.length).toBeGreaterThan(2);
  for (const { sentAtMs, atMs } of requests) {
    expect(sentAtMs).toBeLessThanOrEqual(atMs);
    expect(sentAtMs).toBeGreaterThan(atMs - 10_000);
  }
});

test('a visitor’s press in a banner is one, also in a shadow root, open or closed; a script’s is not, nor one elsewhere', async () => {
  const signals = await signalsOf('https://clicks.test/', async (opened) => {
    await opened.click('#shop');
    await opened.click('#letter button');
    await opened.click('#closed');
    await opened.click('#plain button');
    await opened.click('#shop');
    await opened.evaluate(() => document.querySelector('#plain')?.remove());
    await opened.click('#open >>> button:last-of-type');
    const inClosed = await opened.$$('::-p-aria([name="Acceptera alla"][role="button"])');
    await inClosed.at(-1)?.click();
    await opened.click('#deep');
  });
  expect(signals.map(({ source, role, detail, state }) => [source, role, detail, state])).toEqual([
    ['click', 'accept', 'Acceptera alla', null],
    ['click', 'reject', 'Avvisa', null],
    ['click', 'accept', 'Acceptera alla', null],
    // Deep in boxes that are named alike, in a form whose fields have the names of its properties.
    ['click', 'reject', 'Neka', null],
  ]);
});

test('a page can say what it likes of its own tools, but reaches nothing of ours, floods nothing and hides nothing', async () => {
  let seen: unknown;
  const events = await visitTo('https://hostile.test/', async (opened) => {
    await untilHeard('tcf');
    seen = await opened.evaluate(() => Reflect.get(globalThis, 'seen'));
  });
  const signals = only(events, 'consent-signal');
  const bySource = (source: Signal['source']) => signals.filter((signal) => signal.source === source);
  expect(bySource('click')).toEqual([]);
  expect(bySource('tool-event')).toMatchObject([{ tool: 'cookieyes' }]);
  expect(bySource('consent-mode')).toMatchObject([{ granted: ['ad_storage'], state: 'granted' }]);
  expect(bySource('tcf')[0]).toMatchObject({ detail: 'useractioncomplete', tcString: null, granted: ['1'] });
  expect(signals.length).toBeLessThanOrEqual(200);
  expect(only(events, 'recorder-gap').map(({ cause }) => cause)).toEqual(['truncated']);
  expect(JSON.stringify(signals)).not.toContain('anna@');
  // Its own two, and none of ours.
  expect(seen).toBe(2);
});

test('in a person’s own visit the same is heard', async () => {
  const store = await openExtensionBrowser({ build: 'chromium-store', server });
  try {
    const own = await openOwnPage(store);
    const opened = await openTab(store, 'https://5dportalen.se/');
    await opened.click('#plain button');
    await opened.evaluate(() =>
      document.dispatchEvent(new CustomEvent('setCookieNotice', { detail: { value: 'accept' } })),
    );
    await vi.waitFor(async () => {
      const events = await readEvents(own, await sessionOf(own, 'https://5dportalen.se/'));
      expect(
        only(events, 'consent-signal').map(({ source, tool, role, state }) => [source, tool, role, state]),
      ).toEqual([
        ['click', null, 'accept', null],
        ['tool-event', 'cookie-notice', null, 'granted'],
      ]);
      expect(only(events, 'request').every(({ sentAtMs }) => sentAtMs === null)).toBe(true);
    }, patience);
  } finally {
    await store.close();
  }
});

const patience = { timeout: 15_000, interval: 50 };

async function answerIn(opened: Page, { agreed }: ConsentTool, choice: 'accept' | 'reject'): Promise<void> {
  await opened.waitForNetworkIdle({ idleTime: 500 });
  await chooseInBanner(opened, choice);
  await vi.waitFor(async () => {
    const cookies = await opened.browserContext().cookies();
    const own = cookies.filter(({ domain }) => new URL(opened.url()).host.endsWith(domain.replace(/^\./, '')));
    const found = Object.fromEntries(own.map(({ name, value }) => [name, decodeURIComponent(value)]));
    expect(agreed(found)).toBe(choice === 'accept');
  }, patience);
  for (const cookie of await opened.browserContext().cookies()) await opened.browserContext().deleteCookie(cookie);
}

/** Resolves when the recorder has heard so many signals of a source. */
async function untilHeard(source: Signal['source'], count = 1): Promise<void> {
  await vi.waitFor(async () => {
    const events = await driver.api.evaluate((api) => api.readEvents(-1));
    expect(only(events, 'consent-signal').filter((signal) => signal.source === source).length).toBeGreaterThanOrEqual(
      count,
    );
  }, patience);
}

function visitTo(url: string, meanwhile: (opened: Page) => Promise<void>): Promise<Event[]> {
  return recordedVisit({ open: audit, driver, url, meanwhile });
}

async function signalsOf(url: string, meanwhile: (opened: Page) => Promise<void>): Promise<Signal[]> {
  return only(await visitTo(url, meanwhile), 'consent-signal');
}

function routesOf({ files, body }: ConsentTool, host: string): Routes {
  const served = Object.entries(files).map(([path, file]) => [`${host}${path}`, fromPackage(file)]);
  return {
    [`${host}/`]: html(`<link rel="icon" href="data:,"><h1>Yoga</h1>${body}${done}`),
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
