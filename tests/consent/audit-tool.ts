import type { Report } from '../../src/core/schema/report.ts';
import type { Run } from '../../src/core/schema/run.ts';
import type { ConsentTool } from '../fixtures/consent-tools/consent-tools.ts';
import { trackerHost, trackerItems } from '../fixtures/consent-tools/trackers.ts';
import { auditFixture } from '../helpers/audit-fixture.ts';
import { policy } from '../helpers/policy-builder.ts';
import type { ServedRequest, TlsServer } from '../helpers/tls-server.ts';
import type { ConsentFacts } from './consent-table.ts';
import { pressedPath } from './tool-routes.ts';

export interface AuditedTool {
  readonly report: Report;
  readonly served: ReadonlyMap<string, Served>;
}

/** What arrived at the server in one scenario. A page sends its last words while the browser is closed, when nothing records them. */
interface Served {
  readonly all: readonly ServedRequest[];
  /** As many of them had come before the recording was ended. */
  readonly whileRecorded: number;
}

const scenarios = ['ignore', 'reject', 'accept', 'withdraw'] as const;

/** A whole audit, as the command makes it, by a policy that names no button. */
export async function auditTool(tool: ConsentTool, server: TlsServer): Promise<AuditedTool> {
  const begins = new Map<string, number>();
  const checks = new Map<string, number>();
  const { report } = await auditFixture(server, {
    url: `https://${tool.id}.test/`,
    policy: policy(`${tool.id}.test`).build(),
    scenarios,
    areScenariosAsked: false,
    rawValues: true,
    observeMs: 500,
    onProgress({ scenario, doing }) {
      const { length } = server.log;
      // By then the last words of the browser before have come.
      if (doing === 'opening' && !begins.has(scenario)) begins.set(scenario, length);
      if (doing === 'checking' && !checks.has(scenario)) checks.set(scenario, length);
    },
  });
  const ends = [...begins.values()].slice(1);
  const served = [...begins].map(([scenario, start], index): [string, Served] => {
    const all = server.log.slice(start, ends[index]);
    const end = checks.get(scenario);
    if (end === undefined) throw new Error(`${scenario} came to no end`);
    return [scenario, { all, whileRecorded: end - start }];
  });
  return { report, served: new Map(served) };
}

/** Measured against what the tool itself remembers, and what reached the server. */
export function factsOf(audited: AuditedTool, { agreed }: ConsentTool): ConsentFacts {
  const { runs } = audited.report;
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
    phases: phaseFaults(audited).length === 0,
  };
}

/** What of a tool's runs lies in another phase than at the server, a line each. */
export function phaseFaults({ report: { runs }, served }: AuditedTool): string[] {
  const nothing: Served = { all: [], whileRecorded: 0 };
  return runs.flatMap((run) =>
    faultsOf(run, served.get(run.scenario) ?? nothing).map((fault) => `${run.scenario}: ${fault}`),
  );
}

/** The trackers start with the yes: what they send and store lies behind the first press of a run that says it, or nowhere. */
function faultsOf(run: Run, { all: served, whileRecorded }: Served): string[] {
  const saysYes = run.scenario === 'accept' || run.scenario === 'withdraw';
  const pressed = served.findIndex(({ path }) => path === pressedPath);
  const sent = served.flatMap(({ host }, index) => (host === trackerHost ? index : []));
  const due = sent.filter((index) => index < whileRecorded);
  const recorded = run.requests.filter(({ host }) => host === trackerHost);
  // One that was broken off may not have arrived.
  const answered = recorded.filter(({ status }) => status !== null);
  const stored = [
    ...run.cookies.map(({ name, phase }) => ({ name, phase })),
    ...run.storage.map(({ key, phase }) => ({ name: key, phase })),
  ];
  const storedBy = Object.entries(trackerItems).map(([by, pattern]) => ({
    by,
    items: stored.filter(({ name }) => pattern.test(name)),
  }));
  const items = storedBy.flatMap((one) => one.items);
  const early = saysYes ? sent.filter((index) => pressed === -1 || index < pressed) : sent;
  const missed = run.selfCheck?.missed ?? ['everything'];
  const asked = new Set<string>(['after-accept', 'after-withdrawal']);
  return [
    ...early.map((index) => `the server was asked at ${index}, pressed at ${pressed}`),
    ...(answered.length <= sent.length ? [] : [`${answered.length} answers recorded, ${sent.length} requests served`]),
    ...(due.length <= recorded.length ? [] : [`${due.length} requests served, ${recorded.length} recorded`]),
    ...recorded.filter(({ phase }) => !asked.has(phase)).map(({ url, phase }) => `${url} is ${phase}`),
    ...storedBy
      .filter((one) => one.items.length > 0 !== saysYes)
      .map(({ by, items: { length } }) => `${by}: ${length}`),
    ...items.filter(({ phase }) => phase !== 'after-accept').map(({ name, phase }) => `${name} is ${phase}`),
    ...missed.map((item) => `missed ${JSON.stringify(item)}`),
  ];
}
