import { Resolver } from 'node:dns/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditOptions, AuditStep, ScenarioTime } from '../../src/audit/audit-options.ts';
import { auditSite } from '../../src/audit/audit-site.ts';
import { parseConnectTo } from '../../src/audit/browser/connect-to.ts';
import { messages } from '../../src/audit/messages.ts';
import type { ScenarioResult, ScenarioTask } from '../../src/audit/scenario/run-scenario.ts';
import { UsageError } from '../../src/audit/usage-error.ts';
import type { Event } from '../../src/core/schema/event.ts';
import type { Problem } from '../../src/core/schema/report.ts';
import { emptyReport } from '../cli/support/empty-report.ts';
import { auditOptions } from '../helpers/audit-options.ts';
import { type DnsServer, startDnsServer } from '../helpers/dns-server.ts';
import { session } from '../helpers/event-builder.ts';
import { unusedBrowser } from '../helpers/unused-browser.ts';

function started({ scenario, sessionId }: ScenarioTask): Event {
  const { environment } = emptyReport;
  return {
    seq: 0,
    atMs: 0,
    kind: 'session-started',
    sessionId,
    scenario,
    site: 'shop.test',
    startUrl: 'https://shop.test/',
    environment,
  };
}

/** A browser whose scenarios end as told. */
function browser(results: Partial<Record<string, Partial<ScenarioResult>>>) {
  return {
    browserIdentity: async () => ({ version: '1', userAgent: 'Mozilla/5.0' }),
    launch: () => Promise.reject(new Error('No browser here')),
    runScenario: async (task: ScenarioTask): Promise<ScenarioResult> => {
      task.onStep('opening', 0);
      return {
        events: [started(task)],
        jar: [],
        problems: [],
        asksForConsent: null,
        otherPages: null,
        screenshot: null,
        helpless: null,
        ...(results[task.sessionId] ?? results[task.scenario]),
      };
    },
  };
}

function problem(code: Problem['code'], scenario: 'ignore' | 'reject'): Problem {
  return { code, scenario, run: scenario, url: 'https://shop.test/', detail: '' };
}

test('a session names the picture of its first page, and all pictures are handed on', async () => {
  const png = new Uint8Array([1]);
  const screenshot = { shows: 'first-page', name: 'first-page-reject.png', png } as const;
  const helpless = { shows: 'could-not-choose', name: 'could-not-choose-reject.png', png } as const;
  const result = await auditSite(auditOptions({}), browser({ reject: { screenshot, helpless } }));
  expect(result.sessions.map((one) => one.screenshot)).toEqual([undefined, screenshot.name, undefined]);
  expect(result.screenshots).toEqual([screenshot, helpless]);
  expect(result.report.runs.map((run) => run.screenshot)).toEqual([undefined, screenshot.name, undefined]);
});

test('each scenario is a session, in order, and told on the way', async () => {
  const steps: AuditStep[] = [];
  const { report, sessions } = await auditSite(auditOptions({ onProgress: (step) => steps.push(step) }), browser({}));
  expect(sessions.map(({ scenario }) => scenario)).toEqual(['ignore', 'reject', 'accept']);
  expect(steps.map(({ number, of }) => `${number}/${of}`)).toEqual(['1/3', '2/3', '3/3']);
  expect(report.problems).toEqual([]);
});

test('one visit more is made with Global Privacy Control where it is asked for, also where nothing asks for consent', async () => {
  const played: unknown[] = [];
  const seen = browser({ ignore: { asksForConsent: false } });
  const runScenario = (task: ScenarioTask) => {
    played.push([task.scenario, task.gpc]);
    return seen.runScenario(task);
  };
  const steps: AuditStep[] = [];
  const options = auditOptions({ areScenariosAsked: false, gpc: true, onProgress: (step) => steps.push(step) });
  await auditSite(options, { ...seen, runScenario });
  expect(played).toEqual([
    ['ignore', false],
    ['ignore', true],
  ]);
  expect(steps.map(({ gpc, number, of }) => [gpc, number, of])).toEqual([
    [false, 1, 4],
    [true, 4, 4],
  ]);
});

test.each<[Problem['code'], number]>([
  ['host-not-found', 1],
  ['certificate', 1],
  ['bot-wall', 1],
  ['login-wall', 1],
  ['never-settled', 3],
  ['browser-crashed', 3],
])('after %s in the first scenario: %i played', async (code, played) => {
  const { report, sessions } = await auditSite(
    auditOptions({}),
    browser({ ignore: { problems: [problem(code, 'ignore')] } }),
  );
  expect(sessions).toHaveLength(played);
  expect(report.problems).toEqual([problem(code, 'ignore')]);
});

describe('scenarios that nobody asked for', () => {
  const selectors = { accept: '#yes', reject: null, withdraw: null };
  test.each([
    ['are played where the site asks for consent', true, null, 3, []],
    ['are left out where it does not, which is said', false, null, 1, ['no-banner']],
    ['are left out where that could not be seen', null, null, 1, []],
    ['are played where the policy knows a button', false, selectors, 3, []],
  ])('%s', async (_what, asksForConsent, consentSelectors, played, codes) => {
    const { report, sessions } = await auditSite(
      auditOptions({ areScenariosAsked: false, consentSelectors }),
      browser({ ignore: { asksForConsent } }),
    );
    expect(sessions).toHaveLength(played);
    expect(report.problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('--repeat', () => {
  const repeated = (changes: Partial<AuditOptions>, results: Parameters<typeof browser>[0] = {}) =>
    auditSite(auditOptions({ scenarios: ['ignore', 'accept'], repeat: 2, ...changes }), browser(results));

  test('visits round by round, each visit a session of its own that says which one it is', async () => {
    const { sessions } = await repeated({});
    expect(sessions.map(({ id, scenario, repetition }) => [id, scenario, repetition])).toEqual([
      ['ignore-1', 'ignore', { number: 1, of: 2 }],
      ['accept-1', 'accept', { number: 1, of: 2 }],
      ['ignore-2', 'ignore', { number: 2, of: 2 }],
      ['accept-2', 'accept', { number: 2, of: 2 }],
    ]);
  });

  test('of one is no repetition', async () => {
    const { sessions } = await repeated({ repeat: 1 });
    expect(sessions.map(({ id, repetition }) => [id, repetition])).toEqual([
      ['ignore', null],
      ['accept', null],
    ]);
  });

  test('counts the visits that are waited for', async () => {
    const steps: AuditStep[] = [];
    await repeated({ onProgress: (step) => steps.push(step) });
    expect(steps.map(({ number, of }) => `${number}/${of}`)).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });

  test.each<[string, Parameters<typeof browser>[0], readonly string[], readonly string[]]>([
    ['never', { ignore: { asksForConsent: false } }, ['ignore-1', 'ignore-2'], ['no-banner']],
    [
      'only the second time',
      { 'ignore-1': { asksForConsent: false }, 'ignore-2': { asksForConsent: true } },
      ['ignore-1', 'ignore-2', 'accept-2'],
      [],
    ],
  ])('of a site that asks for consent %s', async (_when, results, ids, codes) => {
    const { sessions, report } = await repeated({ areScenariosAsked: false }, results);
    expect(sessions.map(({ id }) => id)).toEqual(ids);
    expect(report.problems.map(({ code }) => code)).toEqual(codes);
  });
});

test('a site that goes away later is tried again', async () => {
  const { sessions } = await auditSite(
    auditOptions({}),
    browser({ reject: { problems: [problem('connection', 'reject')] } }),
  );
  expect(sessions).toHaveLength(3);
});

test('a further page that is not there keeps no scenario from being played, and all walk the same pages', async () => {
  const otherPages = ['https://shop.test/gone'];
  const gone = { ...problem('page-error', 'ignore'), url: 'https://shop.test/gone' };
  const { runScenario, ...rest } = browser({ ignore: { problems: [gone], otherPages } });
  const walked: (readonly string[] | null)[] = [];
  const times: ScenarioTime[] = [];
  const { sessions } = await auditSite(auditOptions({ onScenarioEnd: (time) => void times.push(time) }), {
    ...rest,
    runScenario: (task) => {
      walked.push(task.otherPages);
      return runScenario(task);
    },
  });
  expect(sessions).toHaveLength(3);
  expect(walked).toEqual([null, otherPages, otherPages]);
  expect(times.map(({ scenario, number, of }) => [scenario, number, of])).toEqual([
    ['ignore', 1, 3],
    ['reject', 2, 3],
    ['accept', 3, 3],
  ]);
});

test('a cookie that the browser has and the recorder missed is a problem', async () => {
  const missed = { name: 'sly', domain: 'shop.test', hostOnly: true, path: '/', partitionKey: null };
  const { report } = await auditSite(auditOptions({ scenarios: ['ignore'] }), browser({ ignore: { jar: [missed] } }));
  expect(report.problems).toMatchObject([
    { code: 'recorder-missed', scenario: 'ignore', detail: expect.stringContaining('sly') },
  ]);
});

test('a browser that does not start again takes nothing away', async () => {
  const { runScenario, ...rest } = browser({});
  const failing = async (task: ScenarioTask): Promise<ScenarioResult> => {
    if (task.scenario === 'reject')
      throw new UsageError(messages.browserNotStarted, { path: '/b', reason: 'no memory' });
    return runScenario(task);
  };
  const { report, sessions } = await auditSite(auditOptions({}), { ...rest, runScenario: failing });
  expect(sessions.map(({ scenario }) => scenario)).toEqual(['ignore', 'accept']);
  expect(report.problems).toMatchObject([{ code: 'browser-crashed', scenario: 'reject', detail: 'no memory' }]);
});

test.each([
  ['every visit has a page that loads', {}, 3, 3, 3],
  ['no banner was seen: the one for the next visit is not needed', { asksForConsent: false }, 1, 2, 2],
])('a visit that waits has the next browser started: %s', async (_what, ignore, visits, launched, closed) => {
  const counts = { visits: 0, launched: 0, closed: 0 };
  const seen = browser({ ignore });
  await auditSite(auditOptions({ areScenariosAsked: false, consentSelectors: null }), {
    ...seen,
    launch: async () => {
      counts.launched += 1;
      return unusedBrowser('', () => {
        counts.closed += 1;
      });
    },
    async runScenario(task) {
      counts.visits += 1;
      const own = await task.launch();
      task.onStep('settling', 0);
      task.onStep('settling', 1);
      const result = await seen.runScenario(task);
      await own.close();
      return { ...result, asksForConsent: result.asksForConsent ?? true };
    },
  });
  expect(counts).toEqual({ visits, launched, closed });
});

test('a browser that never starts gives no report', async () => {
  const failing = {
    ...browser({}),
    runScenario: () => Promise.reject(new UsageError(messages.browserNotStarted, { path: '/b', reason: '' })),
  };
  await expect(auditSite(auditOptions({}), failing)).rejects.toBeInstanceOf(UsageError);
});

test('the address is shown without values', async () => {
  const { report } = await auditSite(auditOptions({ url: 'https://shop.test/?token=abc' }), browser({}));
  expect(JSON.stringify(report)).not.toContain('abc');
});

test('without a jar nothing can be checked', async () => {
  const { sessions } = await auditSite(auditOptions({ scenarios: ['ignore'] }), browser({ ignore: { jar: null } }));
  expect(sessions[0]?.selfCheck).toBeNull();
});

describe('the other names of hosts', () => {
  let server: DnsServer;
  beforeAll(async () => {
    server = await startDnsServer({ 'metrics.shop.test': { alias: 'shop.sc.omtrdc.net' } });
  });
  afterAll(() => server?.close());

  const makeResolver = () => {
    const resolver = new Resolver({ timeout: 200, tries: 1 });
    resolver.setServers([server.address]);
    return resolver;
  };
  const nobody = () => {
    throw new Error('the DNS was asked');
  };
  const events = session('shop.test').request('https://metrics.shop.test/p').events();
  const visited = browser({ ignore: { events } });

  test('tell who stands behind one of the site’s own', async () => {
    const { report, sessions } = await auditSite(
      auditOptions({ scenarios: ['ignore'], askDns: true }),
      visited,
      makeResolver,
    );
    expect(sessions[0]?.canonicalNames).toEqual([
      { host: 'metrics.shop.test', names: ['shop.sc.omtrdc.net'], isComplete: true },
    ]);
    expect(report.runs[0]?.requests[0]).toMatchObject({
      party: 'first',
      isCloaked: true,
      canonicalHost: 'shop.sc.omtrdc.net',
      organisation: 'Adobe',
      organisationSource: 'third-party-web',
    });
    expect(report.summary.thirdParties).toBe(1);
  });

  test.each<[string, Partial<AuditOptions>]>([
    ['where the user said no', { askDns: false }],
    ['in a hermetic audit', { askDns: true, blockOtherHosts: true }],
  ])('are not asked for %s', async (_, changes) => {
    const { sessions } = await auditSite(auditOptions({ scenarios: ['ignore'], ...changes }), visited, nobody);
    expect(sessions[0]?.canonicalNames).toBeNull();
  });

  test('of hosts that were sent elsewhere are not asked for', async () => {
    const connectTo = [parseConnectTo('*.shop.test::127.0.0.1:')];
    const { sessions } = await auditSite(
      auditOptions({ scenarios: ['ignore'], askDns: true, connectTo }),
      visited,
      makeResolver,
    );
    expect(sessions[0]?.canonicalNames).toEqual([]);
    expect(server.asked).toEqual(['metrics.shop.test', 'shop.sc.omtrdc.net']);
  });

  test('are not waited for when the audit is ended', async () => {
    const ending = AbortSignal.abort('SIGINT');
    const ended = auditSite(
      auditOptions({ scenarios: ['ignore'], askDns: true, signal: ending }),
      visited,
      makeResolver,
    );
    await expect(ended).rejects.toBe('SIGINT');
  });
});
