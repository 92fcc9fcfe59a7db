// A site that does everything wrong, and one that asks nobody, visited in every way that there is: each rule says of them what their
// truth file does, no more and no less.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditResult } from '../../src/audit/audit-site.ts';
import { rulesOfVisits } from '../../src/rules/index.ts';
import { host, names, policy, routes, silentHost } from '../fixtures/rules-sites/careless/site.ts';
import { loud, loudInText } from '../fixtures/rules-sites/careless/truth.ts';
import { auditFixture, byRule, judged, withNames } from '../helpers/audit-fixture.ts';
import { type DnsServer, startDnsServer } from '../helpers/dns-server.ts';
import { policy as noPolicy } from '../helpers/policy-builder.ts';
import { startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

let server: TlsServer;
let dns: DnsServer;
let careless: AuditResult;
let silent: AuditResult;
let said: Readonly<Record<string, readonly string[]>>;

beforeAll(async () => {
  server = await startTlsServer(routes);
  dns = await startDnsServer(names);
});
// A hook each: six visits are long for one.
beforeAll(async () => {
  careless = await auditFixture(server, {
    url: `https://${host}/`,
    mostPages: 2,
    policy,
    scenarios: ['ignore', 'reject', 'accept', 'withdraw', 'dismiss'],
    gpc: true,
    // Long enough for what comes back after a withdrawal.
    observeMs: 4000,
  });
});
beforeAll(async () => {
  const policyOfNothing = noPolicy(silentHost).build();
  silent = await auditFixture(server, {
    url: `https://${silentHost}/`,
    policy: policyOfNothing,
    scenarios: ['ignore'],
  });
  const { findings } = judged(await withNames(careless.sessions, dns), policy, 'se');
  said = byRule([...findings, ...silent.report.findings]);
});
afterAll(async () => {
  await dns?.close();
  await server?.close();
});

test('every visit went as planned', () => {
  expect(careless.report.problems).toEqual([]);
  expect(silent.report.problems).toEqual([]);
});

test.each(rulesOfVisits.map(({ id }) => id))('%s is loud, of what the site does', (rule) => {
  expect(said[rule]).toEqual(loud[rule]);
});

test('and the policy’s text is judged beside them', () => {
  expect(Object.fromEntries(Object.keys(loudInText).map((rule) => [rule, said[rule]]))).toEqual(loudInText);
});
