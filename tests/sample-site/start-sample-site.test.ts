import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cookieHash, hosts } from '../../src/sample-site/hosts.ts';
import { type SampleSite, startSampleSite } from '../../src/sample-site/start-sample-site.ts';
import { ask } from './ask.ts';

let site: SampleSite;
beforeAll(async () => {
  site = await startSampleSite();
});
afterAll(() => site.close());

describe('one port answers as every host', () => {
  test.each([
    [hosts.site, '/', 200, 'text/html; charset=utf-8'],
    [hosts.site, '/wp-content/themes/femd/style.css', 200, 'text/css; charset=utf-8'],
    [hosts.site, '/finns-inte/', 404, 'text/html; charset=utf-8'],
    [hosts.media, '/bild/start.svg', 200, 'image/svg+xml; charset=utf-8'],
    [hosts.fonts, '/css', 200, 'text/css; charset=utf-8'],
    [hosts.fonts, '/femblad.ttf', 200, 'font/ttf'],
    [hosts.tagManager, '/loader.js', 200, 'text/javascript; charset=utf-8'],
    [hosts.analytics, '/ma.js', 200, 'text/javascript; charset=utf-8'],
    [hosts.pixel, '/rakna.gif', 200, 'image/gif'],
    [hosts.matching, '/m.gif', 200, 'image/gif'],
    [hosts.video, '/embed/andas-med-oss', 200, 'text/html; charset=utf-8'],
    [hosts.video, '/', 404, 'text/plain; charset=utf-8'],
    ['elsewhere.test', '/', 421, 'text/plain; charset=utf-8'],
  ])('%s%s is %i, %s', async (host, path, status, type) => {
    const asked = await ask(site, { host, path });
    expect([asked.status, asked.headers['content-type']]).toEqual([status, type]);
    expect(asked.text).not.toBe('');
  });

  test.each([
    [hosts.www, '/kurser/', 301, 'https://5dportalen.se/kurser/'],
    [
      hosts.pixel,
      '/p.gif',
      302,
      expect.stringMatching(/^https:\/\/synk\.budplatsen\.example\/synk\?an=[0-9a-f-]{36}$/),
    ],
    [
      hosts.bidding,
      '/synk',
      302,
      expect.stringMatching(/^https:\/\/matchning\.datakorgen\.test\/m\.gif\?bp=[0-9a-f-]{36}$/),
    ],
  ])('%s%s is %i to %s', async (host, path, status, location) => {
    const asked = await ask(site, { host, path });
    expect([asked.status, asked.headers['location']]).toEqual([status, location]);
  });

  test('and says under which certificate', async () => {
    expect((await ask(site, {})).spki).toBe(site.spki);
  });
});

describe('what no browser sends does no harm', () => {
  test.each([
    ['a host that is none', { headers: { host: 'a b' } }, 400],
    ['a path that is none', { path: '//' }, 404],
    ['a broken escape', { path: '/%E0%A4%A' }, 404],
    ['a climbing path', { path: '/../../etc/passwd' }, 404],
    ['cookies without names or values', { headers: { cookie: '=; ; x; =y; __proto__=1' } }, 200],
    ['a posted page', { method: 'POST', path: '/butik/', body: 'a=1' }, 405],
    ['a long form', { method: 'POST', path: '/mitt-konto/', body: 'x'.repeat(1_000_000) }, 302],
  ])('%s', async (_, question, status) => {
    expect((await ask(site, question)).status).toBe(status);
  });

  test('a cart cookie with markup in it', async () => {
    const session = `wp_woocommerce_session_${cookieHash}=<script>%7C%7Carbetsbok.<img src=x onerror=1>`;
    const asked = await ask(site, { path: '/varukorg/', headers: { cookie: session } });
    expect(asked.text).toContain('data-cart="arbetsbok"');
    expect(asked.text).not.toContain('onerror');
  });

  test('a request that breaks off', async () => {
    const socket = connect(site.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.destroy();
    expect((await ask(site, {})).status).toBe(200);
  });
});

describe('cookies beyond the walk', () => {
  test('the cart is kept by the browser alone', async () => {
    const first = await ask(site, { path: '/varukorg/?add-to-cart=arbetsbok' });
    const cookie = first.setCookies.map((line) => line.split(';')[0]).join('; ');
    const second = await ask(site, { path: '/varukorg/?add-to-cart=kvallste', headers: { cookie } });
    expect(first.setCookies.map((line) => line.split('=')[0])).toEqual([
      'woocommerce_items_in_cart',
      'woocommerce_cart_hash',
      `wp_woocommerce_session_${cookieHash}`,
    ]);
    expect(second.setCookies[0]).toMatch(/^woocommerce_items_in_cart=2;/);
    expect(second.setCookies[2]?.split('%7C%7C')[0]).toBe(first.setCookies[2]?.split('%7C%7C')[0]);
  });

  test('an unknown product changes nothing', async () => {
    expect((await ask(site, { path: '/varukorg/?add-to-cart=guld' })).setCookies).toEqual([]);
  });

  test.each([
    ['for this session', 'log=a&pwd=b', /^wordpress_logged_in_[0-9a-f]{32}=[^;]+; Path=\/; Secure; HttpOnly$/],
    ['for two weeks', 'log=a&pwd=b&rememberme=forever', /Max-Age=1252800; Path=\/; Secure; HttpOnly$/],
  ])('a login %s', async (_, body, line) => {
    const { setCookies } = await ask(site, { method: 'POST', path: '/mitt-konto/', body });
    expect(setCookies.map((text) => /Path=([^;]+)/.exec(text)?.[1])).toEqual(['/wp-content/plugins', '/wp-admin', '/']);
    expect(setCookies[2]).toMatch(line);
  });

  test('a logout deletes what the login set', async () => {
    const { setCookies } = await ask(site, { path: '/mitt-konto/?customer-logout=true' });
    expect(setCookies).toHaveLength(3);
    for (const line of setCookies) expect(line).toContain('Max-Age=0');
  });
});

describe('the log', () => {
  test('holds each request with the raw lines of its answer', async () => {
    const from = site.log.length;
    const headers = { cookie: 'a=1; b=2', referer: 'https://5dportalen.se/', 'sec-fetch-dest': 'image' };
    const asked = await ask(site, { host: hosts.pixel, path: '/rakna.gif?site=x', headers });
    expect(site.log.slice(from)).toEqual([
      {
        atMs: expect.any(Number),
        host: hosts.pixel,
        method: 'GET',
        path: '/rakna.gif?site=x',
        status: 200,
        cookieNames: ['a', 'b'],
        setCookies: asked.setCookies,
        secFetchDest: 'image',
        referer: 'https://5dportalen.se/',
      },
    ]);
  });

  test('names nothing that the client did not send', async () => {
    await ask(site, {});
    expect(site.log.at(-1)).toMatchObject({ cookieNames: [], secFetchDest: null, referer: null });
  });
});

test('two sites run side by side, and a closed one is gone', async () => {
  const other = await startSampleSite();
  expect(other.port).not.toBe(site.port);
  expect(other.spki).not.toBe(site.spki);
  await other.close();
  await expect(ask(other, {})).rejects.toThrow('ECONNREFUSED');
});
