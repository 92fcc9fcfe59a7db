// The rules about time, on two sites in a real browser: the one that asks first and listens has no finding of theirs, the
// other has each that its page provokes.
import type { IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DrivenScenario } from '../../src/audit/audit-options.ts';
import { auditSite } from '../../src/audit/audit-site.ts';
import { parseConnectTo } from '../../src/audit/browser/connect-to.ts';
import { findBrowser } from '../../src/audit/browser/find-browser.ts';
import type { Report } from '../../src/core/schema/report.ts';
import { pages, selectors } from '../fixtures/consent-rules/sites.ts';
import { auditOptions } from '../helpers/audit-options.ts';
import { policy } from '../helpers/policy-builder.ts';
import { html, startTlsServer, type TlsServer } from '../helpers/tls-server.ts';

const rulesOfTime = [
  'set-before-consent',
  'contact-before-consent',
  'set-after-reject',
  'set-on-dismiss',
  'kept-after-withdrawal',
  'consent-assumed',
  'consent-signal-mismatch',
  'gpc-ignored',
  'exemption-doubtful',
];
const reason = { sv: 'Minns vad besökaren valde.', en: 'Remembers what the visitor chose.' };

let server: TlsServer;
let good: Report;
let bad: Report;
/** Of every request for the frame and what it fetches: its method, path and word of Global Privacy Control. */
const heard: string[] = [];

beforeAll(async () => {
  const hears = ({ method, url, headers }: IncomingMessage) =>
    heard.push(`${method} ${url} ${String(headers['sec-gpc'] ?? 'silent')}`);
  const frame = html("<script>fetch('https://api.ads.test/said?' + navigator.globalPrivacyControl)</script>");
  server = await startTlsServer({
    ...pages,
    'frame.ads.test/': (request, response) => {
      hears(request);
      frame(request, response);
    },
    'api.ads.test/said': (request, response) => {
      hears(request);
      response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
    },
  });
});
// A hook each: seven visits are long for one.
beforeAll(async () => {
  good = await audited('good.test', ['ignore', 'reject', 'accept', 'withdraw'], false);
});
beforeAll(async () => {
  bad = await audited('bad.test', ['ignore', 'reject', 'withdraw'], true);
});
afterAll(() => server?.close());

test('the site that asks first and listens has no finding of theirs, and the visits that were made decide', () => {
  expect(good.problems).toEqual([]);
  expect(found(good)).toEqual([]);
  const decided = ['set-before-consent', 'contact-before-consent', 'set-after-reject', 'kept-after-withdrawal'];
  expect(good.outcomes.filter(({ rule, outcome }) => decided.includes(rule) && outcome !== 'clear')).toEqual([]);
  expect(missing(good, 'gpc-ignored')).toEqual(['gpc-run']);
  expect(missing(good, 'set-on-dismiss')).toEqual(['dismiss-run']);
});

test('the other has each', () => {
  expect(bad.problems).toEqual([]);
  expect(found(bad)).toEqual([
    'contact-before-consent identified ads.test error',
    'kept-after-withdrawal contactedStill stat.test warning',
    'kept-after-withdrawal kept _stat warning',
    'kept-after-withdrawal writtenAgain _spår warning',
    'set-after-reject afterReject _spår error',
    'set-before-consent beforeChoice _spår error',
  ]);
});

test('one visit more sends Global Privacy Control, in every frame and without asking CORS, and no other does', () => {
  expect(bad.runs.map(({ id, environment }) => [id, environment.gpc])).toEqual([
    ['ignore', false],
    ['reject', false],
    ['withdraw', false],
    ['ignore-gpc', true],
  ]);
  const last = heard.lastIndexOf('GET / silent') + 1;
  expect(new Set(heard.slice(0, last))).toEqual(new Set(['GET / silent', 'GET /said?undefined silent']));
  expect(heard.slice(-2)).toEqual(['GET / 1', 'GET /said?true 1']);
  expect(bad.outcomes.find(({ rule }) => rule === 'gpc-ignored')).toMatchObject({ outcome: 'clear' });
});

test('a site that says yes for its visitors has what a yes in their name is, and asks too late to be told', async () => {
  const report = await audited('yes.test', ['ignore'], true);
  expect(found(report).filter((one) => /assumed|mismatch|gpc/.test(one))).toEqual([
    'consent-assumed assumed cookieconsent error',
    'consent-signal-mismatch toldYes stat.test error',
    'gpc-ignored unchanged doubleclick.net info',
  ]);
});

test('a site that takes closing for a yes is told of what it stores then', async () => {
  const report = await audited('closed.test', ['dismiss'], false);
  expect(found(report)).toEqual(['set-on-dismiss onDismiss _stat error']);
});

async function audited(host: string, scenarios: DrivenScenario[], gpc: boolean) {
  const browserPath = await findBrowser(null);
  if (browserPath === null) throw new Error('No Chromium found: install one, or set KAKVAKT_BROWSER.');
  const consent = { kind: 'exempt', exemption: 'consent-choice', reason } as const;
  const { report } = await auditSite(
    auditOptions({
      url: `https://${host}/`,
      policy: policy(host).storage('localStorage', 'val', { consent }).build(),
      scenarios,
      gpc,
      extensionDir: fileURLToPath(new URL('../../dist/chromium-audit', import.meta.url)),
      browserPath,
      sandbox: process.getuid?.() !== 0,
      connectTo: [parseConnectTo(`:443:127.0.0.1:${server.port}`)],
      blockOtherHosts: true,
      trustedSpki: [server.spki],
      consentSelectors: selectors,
      timeoutMs: 15_000,
      observeMs: 500,
    }),
  );
  return report;
}

function found({ findings }: Report): string[] {
  return findings
    .filter(({ rule }) => rulesOfTime.includes(rule))
    .map(({ rule, message, subject, severity }) => `${rule} ${message} ${subject.name} ${severity}`)
    .toSorted();
}

function missing({ outcomes }: Report, rule: string): readonly string[] | undefined {
  return outcomes.find((outcome) => outcome.rule === rule)?.missing;
}
