// A site that does everything right, visited in every way that there is: no rule finds anything on it, whatever the country, and
// all can decide. What it did is told by the server and by the browser's jar.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuditResult } from '../../src/audit/audit-site.ts';
import { profileIdSchema } from '../../src/core/schema/profile-id.ts';
import type { SessionRecord } from '../../src/core/schema/session.ts';
import { rules } from '../../src/rules/index.ts';
import { aliases, host, policy, routes } from '../fixtures/rules-sites/careful/site.ts';
import { jarAfter, optionalRequests, untold } from '../fixtures/rules-sites/careful/truth.ts';
import { auditFixture, byRule, judged, withNames } from '../helpers/audit-fixture.ts';
import { type DnsServer, startDnsServer } from '../helpers/dns-server.ts';
import { startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const scenarios = ['ignore', 'reject', 'accept', 'withdraw', 'dismiss'] as const;

let server: TlsServer;
let dns: DnsServer;
let result: AuditResult;
let sessions: readonly SessionRecord[];

beforeAll(async () => {
  server = await startTlsServer(routes);
  dns = await startDnsServer(Object.fromEntries(Object.entries(aliases).map(([of, alias]) => [of, { alias }])));
});
beforeAll(async () => {
  result = await auditFixture(server, { url: `https://${host}/`, mostPages: 4, policy, scenarios, gpc: true });
  sessions = await withNames(result.sessions, dns);
});
afterAll(async () => {
  await dns?.close();
  await server?.close();
});

test('every visit went as planned, and saw four pages', () => {
  expect(result.report.problems).toEqual([]);
  expect(sessions.map(({ id }) => id)).toEqual([...scenarios, 'ignore-gpc']);
  for (const { pages } of sessions) expect(new Set(pages.map(({ url }) => url)).size).toBe(4);
});

test('the DNS told all names of what is the site’s own', () => {
  const told = sessions.flatMap(({ canonicalNames }) => canonicalNames ?? []);
  const own = [...new Map(told.map((one) => [one.host, one])).values()].filter((one) => one.host in aliases);
  expect(told.filter(({ isComplete }) => !isComplete)).toEqual([]);
  expect(Object.fromEntries(own.map(({ host: of, names }) => [of, names]))).toEqual(
    Object.fromEntries(Object.entries(aliases).map(([of, alias]) => [of, [alias]])),
  );
});

test.each(scenarios)('%s: the jar holds what the site may store, and the recorder knows of all of it', (scenario) => {
  const session = sessions.find(({ id }) => id === scenario);
  const stored = session?.cookies.filter(({ state }) => state === 'stored').map(({ name }) => name);
  expect(stored?.toSorted()).toEqual(jarAfter[scenario].toSorted());
  expect(session?.selfCheck).toEqual({ inJar: stored?.length, recorded: stored?.length, missed: [] });
});

test('what is optional was asked for after a yes, so often and no oftener', () => {
  const asked = server.log.map(({ host: of, path }) => of + path.replace(/\?.*$/, ''));
  const times = Object.keys(optionalRequests).map((url) => [url, asked.filter((one) => one === url).length]);
  expect(Object.fromEntries(times)).toEqual(optionalRequests);
});

test.each(profileIdSchema.options)('no rule finds anything, and none is undecided: %s', (profile) => {
  const { findings, outcomes } = judged(sessions, policy, profile);
  expect(findings.map(({ rule, message, subject }) => `${rule} ${message} ${subject.id}`)).toEqual([]);
  expect(outcomes.map(({ rule, outcome }) => [rule, outcome])).toEqual(rules.map(({ id }) => [id, 'clear']));
});

test('and not for want of something to find: a policy that says nothing is told of all of it', () => {
  const { findings } = judged(sessions, { ...policy, statements: [], declarations: [] }, 'se');
  expect(byRule(findings)).toEqual(untold);
});
