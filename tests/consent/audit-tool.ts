import { fileURLToPath } from 'node:url';
import { auditSite } from '../../src/audit/audit-site.ts';
import { findBrowser } from '../../src/audit/browser/find-browser.ts';
import { hermeticConditions } from '../../src/audit/browser/hermetic-conditions.ts';
import type { Report } from '../../src/core/schema/report.ts';
import type { Run } from '../../src/core/schema/run.ts';
import type { ConsentTool } from '../fixtures/consent-tools/consent-tools.ts';
import { trackerHost, trackerItems } from '../fixtures/consent-tools/trackers.ts';
import { auditOptions } from '../helpers/audit-options.ts';
import { policy } from '../helpers/policy-builder.ts';
import type { ServedRequest, TlsServer } from '../helpers/tls-server.ts';
import type { ConsentFacts } from './consent-table.ts';
import { pressedPath } from './tool-routes.ts';

export interface AuditedTool {
  readonly report: Report;
  /** What arrived at the server, by scenario. */
  readonly served: ReadonlyMap<string, readonly ServedRequest[]>;
}

const scenarios = ['ignore', 'reject', 'accept', 'withdraw'] as const;

/** A whole audit, as the command makes it, by a policy that names no button. */
export async function auditTool(tool: ConsentTool, server: TlsServer): Promise<AuditedTool> {
  const browserPath = await findBrowser(null);
  if (browserPath === null) throw new Error('No Chromium found: install one, or set KAKVAKT_BROWSER.');
  const connectTo = [{ fromHost: null, fromPort: 443, toHost: '127.0.0.1', toPort: server.port }];
  const begins = new Map<string, number>();
  const { report } = await auditSite(
    auditOptions({
      ...hermeticConditions({ connectTo, spki: server.spki }),
      url: `https://${tool.id}.test/`,
      policy: policy(`${tool.id}.test`).build(),
      scenarios,
      areScenariosAsked: false,
      extensionDir: fileURLToPath(new URL('../../dist/chromium-audit', import.meta.url)),
      browserPath,
      rawValues: true,
      timeoutMs: 20_000,
      observeMs: 500,
      onProgress: ({ scenario }) => void (begins.has(scenario) || begins.set(scenario, server.log.length)),
    }),
  );
  const starts = [...begins.values(), server.log.length];
  const served = [...begins.keys()].map((scenario, index) => {
    const requests = server.log.slice(starts[index], starts[index + 1]);
    return [scenario, requests] as const;
  });
  return { report, served: new Map(served) };
}

/** Measured against what the tool itself remembers, and what reached the server. */
export function factsOf({ report: { runs }, served }: AuditedTool, { agreed }: ConsentTool): ConsentFacts {
  const run = (scenario: string) => runs.find((one) => one.scenario === scenario);
  const remembers = (scenario: string): boolean | null => {
    const cookies = run(scenario)?.cookies.filter(({ removedAtMs }) => removedAtMs === null) ?? [];
    return agreed(Object.fromEntries(cookies.map(({ name, value }) => [name, decodeURIComponent(value.raw ?? '')])));
  };
  const chose = (scenario: string, ...choices: string[]): boolean =>
    JSON.stringify(run(scenario)?.consent.map(({ choice }) => choice)) === JSON.stringify(choices);
  return {
    // Without a banner an audit that was not told to goes no further.
    detected: runs.length === scenarios.length,
    accepted: chose('accept', 'accept') && remembers('accept') === true,
    rejected: chose('reject', 'reject') && remembers('reject') === false,
    withdrawn: chose('withdraw', 'accept', 'withdraw') && remembers('withdraw') === false,
    phases: scenarios.every((scenario) => {
      const one = run(scenario);
      return one !== undefined && arePhasesRight(one, served.get(scenario) ?? []);
    }),
  };
}

/** The trackers start with the yes: what they send and store lies behind the first press of a run that says it, or nowhere. */
function arePhasesRight(run: Run, served: readonly ServedRequest[]): boolean {
  const saysYes = run.scenario === 'accept' || run.scenario === 'withdraw';
  const pressed = served.findIndex(({ path }) => path === pressedPath);
  const sent = served.flatMap(({ host }, index) => (host === trackerHost ? index : []));
  const isAsTold = saysYes ? pressed !== -1 && sent.every((index) => index > pressed) : sent.length === 0;
  const recorded = run.requests.filter(({ host }) => host === trackerHost);
  const stored = [
    ...run.cookies.map(({ name, phase }) => ({ name, phase })),
    ...run.storage.map(({ key, phase }) => ({ name: key, phase })),
  ];
  const storedBy = Object.values(trackerItems).map((pattern) => stored.filter(({ name }) => pattern.test(name)));
  return (
    isAsTold &&
    // One that was broken off may not have arrived.
    recorded.filter(({ status }) => status !== null).length <= sent.length &&
    sent.length <= recorded.length &&
    recorded.every(({ phase }) => phase === 'after-accept' || phase === 'after-withdrawal') &&
    storedBy.every((items) => items.length > 0 === saysYes) &&
    storedBy.flat().every(({ phase }) => phase === 'after-accept') &&
    run.selfCheck?.missed.length === 0
  );
}
