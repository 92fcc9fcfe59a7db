// What waits for the visitor to move: scripts that a cache plugin holds back, and banners that come with the first scroll.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Run } from '../../src/core/schema/run.ts';
import { bannerPage, banners, hitHost } from '../fixtures/banners/banners.ts';
import { auditFixture } from '../helpers/audit-fixture.ts';
import { policy } from '../helpers/policy-builder.ts';
import { html, pixel, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const plain = banners.find(({ id }) => id === 'plain');
if (plain === undefined) throw new Error('No banner is called plain.');

const long = '<div style="height: 4000px"></div>';
const told = '<script>addEventListener("wheel", () => fetch("/rullad", { keepalive: true }), { once: true })</script>';
const heldBack = `<script>addEventListener('scroll', () => { document.cookie = 'sen=1; max-age=9999' }, { once: true })</script>`;
const onScroll =
  '<script>globalThis.opens = () => addEventListener("scroll", () => { if (scrollY > 300) show(); })</script>';

let server: TlsServer;

beforeAll(async () => {
  server = await startTlsServer({
    'med.test/': html(bannerPage(plain) + long + told + heldBack),
    'utan.test/': html(`<link rel="icon" href="data:,"><h1>Yoga</h1>${long}${told}${heldBack}`),
    'sen.test/': html(bannerPage({ ...plain, body: plain.body + onScroll }) + long + told),
    ...Object.fromEntries(['med', 'utan', 'sen'].map((site) => [`${site}.test/rullad`, pixel()])),
    ...Object.fromEntries(['med', 'sen'].map((site) => [`${site}.test/chosen`, pixel()])),
    [`${hitHost}/*`]: pixel(),
  });
});
afterAll(() => server?.close());

test('who chooses nothing reads on, and what is stored then is stored before any choice', async () => {
  const { runs, problems, findings, scrolled } = await audited('med.test');
  expect(problems).toEqual([]);
  expect(scrolled).toBe(1);
  expect(runs.map(stepsOf)).toEqual([
    ['opened', 'scrolled'],
    ['opened', 'chosen', 'reloaded'],
    ['opened', 'chosen', 'reloaded'],
  ]);
  const [ignored] = runs;
  expect(ignored?.cookies.map(({ name, phase }) => [name, phase])).toEqual([['sen', 'before-choice']]);
  expect(findings.map(({ rule, subject }) => `${rule} ${subject.name}`)).toContain('set-before-consent sen');
});

test('a site that shows no banner is scrolled before it counts as one that asks nothing', async () => {
  const { runs, problems, scrolled } = await audited('utan.test');
  expect(problems.map(({ code }) => code)).toEqual(['no-banner']);
  expect(scrolled).toBe(1);
  expect(runs.map(({ validity }) => validity.banner)).toEqual(['not-seen']);
});

test('a banner that comes with the first scroll is found and answered, and the answer sticks', async () => {
  const { runs, problems, scrolled } = await audited('sen.test');
  expect(problems).toEqual([]);
  expect(scrolled).toBe(3);
  expect(runs.map(({ validity: { banner, keptChoice } }) => [banner, keptChoice])).toEqual([
    ['seen', null],
    ['seen', true],
    ['seen', true],
  ]);
});

async function audited(host: string) {
  const before = server.log.length;
  const url = `https://${host}/`;
  const { report } = await auditFixture(server, { url, policy: policy(host).build(), areScenariosAsked: false });
  const scrolled = server.log.slice(before).filter(({ path }) => path === '/rullad').length;
  return { ...report, scrolled };
}

function stepsOf({ settlings }: Run): string[] {
  return settlings.map(({ step }) => step);
}
