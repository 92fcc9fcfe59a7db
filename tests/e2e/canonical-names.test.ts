// A third party behind a name of the site's own, with a real browser and a real name server, both on the loopback address. Browsers look
// up names under localhost nowhere (RFC 6761 section 6.3), so the site can have names that nothing sends elsewhere.
import { Resolver } from 'node:dns/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AuditResult, auditSite } from '../../src/audit/audit-site.ts';
import { browserIdentity } from '../../src/audit/browser/browser-identity.ts';
import { parseConnectTo } from '../../src/audit/browser/connect-to.ts';
import { findBrowser } from '../../src/audit/browser/find-browser.ts';
import { launch } from '../../src/audit/browser/launch.ts';
import { runScenario } from '../../src/audit/scenario/run-scenario.ts';
import { translator } from '../../src/i18n/translator.ts';
import { reportView } from '../../src/report/view/report-view.ts';
import { rules } from '../../src/rules/index.ts';
import { auditOptions } from '../helpers/audit-options.ts';
import { type DnsServer, startDnsServer } from '../helpers/dns-server.ts';
import { policy } from '../helpers/policy-builder.ts';
import { html, pixel, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const hosts = ['shop', 'metrics.shop', 'static.shop', 'lost.shop'].map((name) => `${name}.localhost`);
const [site = '', metrics = '', still = '', lost = ''] = hosts;

let server: TlsServer;
let dns: DnsServer;
let result: AuditResult;

beforeAll(async () => {
  server = await startTlsServer({
    [`${site}/`]: html([metrics, still, lost].map((host) => `<img src="https://${host}/p.gif">`).join('')),
    ...Object.fromEntries([metrics, still, lost].map((host) => [`${host}/p.gif`, pixel()])),
  });
  dns = await startDnsServer({ [metrics]: { alias: 'shop.sc.omtrdc.net' }, [lost]: { error: 'server-failure' } });
  const browserPath = await findBrowser(null);
  if (browserPath === null) throw new Error('No Chromium found: install one, or set KAKVAKT_BROWSER.');
  const options = auditOptions({
    url: `https://${site}/`,
    policy: policy(site).build(),
    scenarios: ['ignore'],
    extensionDir: fileURLToPath(new URL('../../dist/chromium-audit', import.meta.url)),
    browserPath,
    sandbox: process.getuid?.() !== 0,
    connectTo: hosts.map((host) => parseConnectTo(`${host}:443::${server.port}`)),
    trustedSpki: [server.spki],
    askDns: true,
    timeoutMs: 15_000,
    observeMs: 500,
  });
  result = await auditSite(options, { browserIdentity, launch, runScenario }, () => {
    const resolver = new Resolver({ timeout: 1000, tries: 1 });
    resolver.setServers([dns.address]);
    return resolver;
  });
});

afterAll(async () => {
  await dns?.close();
  await server?.close();
});

test('the DNS was asked for what answered, but the site itself, and for nothing else', () => {
  expect(server.log.map(({ host }) => host)).toEqual(expect.arrayContaining(hosts));
  expect(new Set(dns.asked)).toEqual(new Set([metrics, 'shop.sc.omtrdc.net', still, lost]));
});

test('the record holds what it told, and what it did not', () => {
  const [session] = result.sessions;
  expect(session?.canonicalNames?.toSorted((a, b) => a.host.localeCompare(b.host))).toEqual([
    { host: lost, names: [], isComplete: false },
    { host: metrics, names: ['shop.sc.omtrdc.net'], isComplete: true },
    { host: still, names: [], isComplete: true },
  ]);
});

test('the third party is among those who were contacted, and what was not learned is told', () => {
  const { report } = result;
  expect(report.problems).toEqual([]);
  expect(report.summary).toMatchObject({ thirdParties: 1, undeclaredThirdParties: 1 });
  const { contacts, measured } = reportView(report, rules, translator('sv'));
  expect(contacts.tables[0]?.rows.map(({ cells }) => [cells[0]?.text, cells[0]?.details])).toEqual([
    [
      'Adobe',
      expect.arrayContaining([
        'statistik',
        `${metrics} ser ut som webbplatsens egen adress, men är ett alias för shop.sc.omtrdc.net (CNAME)`,
      ]),
    ],
  ]);
  expect(measured.limits.map(({ text }) => text)).toContain(`DNS gav inget besked om alias (CNAME) för ${lost}.`);
});
