// The rules about the banner, from a page in a browser to the finding: each is loud where it should be, and quiet on a fair site.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DrivenScenario } from '../../src/audit/audit-options.ts';
import { auditSite } from '../../src/audit/audit-site.ts';
import { findBrowser } from '../../src/audit/browser/find-browser.ts';
import type { Report } from '../../src/core/schema/report.ts';
import { bannerPage, banners } from '../fixtures/banners/banners.ts';
import { auditOptions } from '../helpers/audit-options.ts';
import { policy } from '../helpers/policy-builder.ts';
import { html, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const judged = [
  'choice-preset',
  'content-blocked',
  'no-choice-offered',
  'reject-harder',
  'reject-missing',
  'withdrawal-missing',
];

/** Pages of which each is amiss in its own way; the banners that are home-made come with their page. */
const pages = {
  fair: bannerOf('plain'),
  unasked: '<link rel="icon" href="data:,"><h1>Yoga</h1><script>localStorage.visitor = "1"</script>',
  walled: bannerOf('wall'),
  preset: bannerOf('behind-settings'),
  hidden: bannerOf('in-the-flow').replace(
    '<button onclick="choose(\'none\')">',
    '<a role="link" tabindex="0" style="color: #aaa; font-size: 10px" onclick="choose(\'none\')">',
  ),
};

let server: TlsServer;

beforeAll(async () => {
  server = await startTlsServer(
    Object.fromEntries(Object.entries(pages).map(([site, body]) => [`${site}.test/`, html(body)])),
  );
});
afterAll(() => server?.close());

test('a fair site is clear of them all', async () => {
  const { outcomes, findings, problems } = await audited('fair', ['ignore', 'reject', 'accept']);
  expect(problems).toEqual([]);
  expect(findings.filter(({ rule }) => judged.includes(rule))).toEqual([]);
  expect(outcomes.filter(({ rule }) => judged.includes(rule)).map(({ rule, outcome }) => [rule, outcome])).toEqual(
    judged.map((rule) => [rule, 'clear']),
  );
});

test.each<[keyof typeof pages, readonly DrivenScenario[], readonly string[]]>([
  ['unasked', ['ignore'], ['no-choice-offered notAsked']],
  ['walled', ['ignore'], ['content-blocked untilYes', 'reject-missing nowhere']],
  ['preset', ['ignore'], ['choice-preset preset', 'reject-missing behindSettings']],
  [
    'hidden',
    ['accept'],
    ['reject-harder asLink', 'reject-harder faintWords', 'reject-harder smaller', 'withdrawal-missing noWayBack'],
  ],
])('%s', async (site, scenarios, expected) => {
  const { findings, runs } = await audited(site, scenarios);
  const found = findings.filter(({ rule }) => judged.includes(rule));
  expect(found.map(({ rule, message }) => `${rule} ${message}`).toSorted()).toEqual(expected);
  for (const { subject, evidence } of found) {
    expect(subject).toEqual({ kind: 'banner', id: `${site}.test`, name: `${site}.test` });
    expect(evidence[0]).toMatchObject({ page: `https://${site}.test/`, note: expect.stringContaining('banner') });
  }
  // Looking, and opening settings, chooses nothing.
  if (!scenarios.includes('accept')) expect(runs.flatMap(({ consent }) => consent)).toEqual([]);
});

async function audited(site: keyof typeof pages, scenarios: readonly DrivenScenario[]): Promise<Report> {
  const options = auditOptions({
    url: `https://${site}.test/`,
    policy: policy().build(),
    scenarios,
    extensionDir: fileURLToPath(new URL('../../dist/chromium-audit', import.meta.url)),
    browserPath: (await findBrowser(null)) ?? '',
    sandbox: process.getuid?.() !== 0,
    connectTo: [{ fromHost: null, fromPort: 443, toHost: '127.0.0.1', toPort: server.port }],
    blockOtherHosts: true,
    trustedSpki: [server.spki],
    timeoutMs: 15_000,
    observeMs: 300,
  });
  return (await auditSite(options)).report;
}

function bannerOf(id: string): string {
  const banner = banners.find((one) => one.id === id);
  if (banner === undefined) throw new Error(`No banner is named ${id}`);
  return bannerPage(banner);
}
