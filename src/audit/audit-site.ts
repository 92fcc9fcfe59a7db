import { audit } from '../core/audit/audit.ts';
import { selfCheck } from '../core/audit/self-check.ts';
import { record } from '../core/record/record.ts';
import type { Event } from '../core/schema/event.ts';
import type { Problem, Report } from '../core/schema/report.ts';
import type { SessionRecord } from '../core/schema/session.ts';
import { knowledge } from '../knowledge/knowledge.ts';
import { mendReport } from '../policy/mend/mend-report.ts';
import { rulesOfVisits } from '../rules/index.ts';
import type { AuditOptions, DrivenScenario } from './audit-options.ts';
import { browserAhead } from './browser/browser-ahead.ts';
import { type BrowserIdentity, browserIdentity } from './browser/browser-identity.ts';
import { launch } from './browser/launch.ts';
import { type MakeResolver, ownResolver, withCanonicalNames } from './dns/with-canonical-names.ts';
import { type PlannedVisit, planVisits } from './plan-visits.ts';
import { runScenario, type ScenarioResult, type ScenarioTask } from './scenario/run-scenario.ts';
import type { Screenshot } from './screenshot.ts';
import { shownUrl } from './shown-url.ts';
import { UsageError } from './usage-error.ts';

export interface AuditResult {
  readonly report: Report;
  readonly sessions: readonly SessionRecord[];
  /** Of each session, in the same order: the events that it was made from. */
  readonly events: readonly (readonly Event[])[];
  /** What the report's problems name. */
  readonly screenshots: readonly Screenshot[];
}

interface VisitResult extends ScenarioResult {
  readonly visit: PlannedVisit;
}

/** What differs from visit to visit. */
type VisitTask = Pick<ScenarioTask, 'scenario' | 'sessionId' | 'gpc' | 'otherPages' | 'onStep'>;

const realBrowser = { browserIdentity, launch, runScenario };

/**
 * Visits a site in each scenario, as often as asked for, and judges what was recorded. What goes wrong with the site or the browser on the way
 * is a problem in the report. Rejects with UsageError where nothing could be recorded, and with the signal's reason.
 */
export async function auditSite(
  options: AuditOptions,
  browser = realBrowser,
  makeResolver: MakeResolver = ownResolver,
): Promise<AuditResult> {
  const identity = await browser.browserIdentity(options);
  const { policy, policySource, profile, toolVersion, rawValues } = options;
  const url = shownUrl(options.url, rawValues);
  const results = await playInBrowsers(options, identity, browser);
  const recorded = results.filter(({ events }) => events.length > 0);
  const sessions = await withCanonicalNames(recorded.map(toSession), options, makeResolver);
  const noBanner = { code: 'no-banner', scenario: null, run: null, url, detail: '' } as const;
  const problems = results.flatMap((result) => result.problems);
  const sawNoBanner = results.some(({ asksForConsent }) => asksForConsent === false);
  const isSilent = sawNoBanner && !problems.some((problem) => isUnreachable(problem, url));
  if (isSilent && !isWorthChoosing(results, options)) problems.push(noBanner);
  const rules = rulesOfVisits;
  const judged = audit({ sessions, policy, policySource, profile, url, toolVersion, problems, rules, knowledge });
  const events = recorded.map((one) => one.events);
  const report = mendReport(judged, policy, knowledge);
  const screenshots = results.flatMap(({ screenshot, helpless }) => [screenshot, helpless]);
  return { report, sessions, events, screenshots: screenshots.filter((one) => one !== null) };
}

/** Leaves no browser behind. */
async function playInBrowsers(
  options: AuditOptions,
  identity: BrowserIdentity,
  browser: typeof realBrowser,
): Promise<VisitResult[]> {
  const browsers = browserAhead(() => browser.launch({ ...options, userAgent: identity.userAgent }));
  const play = (task: VisitTask) => browser.runScenario({ ...task, identity, options, launch: () => browsers.take() });
  try {
    return await playVisits(options, play, () => browsers.prepare());
  } finally {
    await browsers.close();
  }
}

/** `prepare` is called while a visit waits and another may follow it. */
async function playVisits(
  options: AuditOptions,
  play: (task: VisitTask) => Promise<ScenarioResult>,
  prepare: () => void,
): Promise<VisitResult[]> {
  const { scenarios, onProgress, onScenarioEnd } = options;
  const url = shownUrl(options.url, options.rawValues);
  const visits = planVisits(options);
  const results: VisitResult[] = [];
  for (const [index, visit] of visits.entries()) {
    const { scenario, sessionId, gpc } = visit;
    if (scenario !== scenarios[0] && !gpc && !isWorthChoosing(results, options)) continue;
    const place = { scenario, gpc, number: index + 1, of: visits.length };
    const onStep: ScenarioTask['onStep'] = (doing, events) => {
      // Its page has loaded: whatever time is left to the machine would go by unused.
      if (doing === 'settling' && index + 1 < visits.length) prepare();
      onProgress({ ...place, doing, events });
    };
    const startedAtMs = Date.now();
    // The same in every visit: what the first one found.
    const otherPages = results[0]?.otherPages ?? null;
    const playing = play({ scenario, sessionId, gpc, otherPages, onStep });
    const result = await (index === 0 ? playing : playing.catch(notPlayed(scenario, url)));
    results.push({ ...result, visit });
    onScenarioEnd({ ...place, elapsedMs: Date.now() - startedAtMs });
    // The next visit would meet the same closed door.
    if (index === 0 && result.problems.some((problem) => isUnreachable(problem, url))) break;
  }
  return results;
}

/** Who did not ask for a choice in particular is not kept waiting for a banner that was not there. */
function isWorthChoosing(results: readonly ScenarioResult[], options: AuditOptions): boolean {
  const { areScenariosAsked, consentSelectors } = options;
  return areScenariosAsked || consentSelectors !== null || results.some((one) => one.asksForConsent === true);
}

/** A browser that does not start again takes nothing away from what others saw. */
function notPlayed(scenario: DrivenScenario, url: string): (error: unknown) => ScenarioResult {
  return (error) => {
    if (!(error instanceof UsageError)) throw error;
    const { reason } = error.data;
    const detail = typeof reason === 'string' ? reason : error.message;
    const problem = { code: 'browser-crashed', scenario, run: null, url, detail } as const;
    return {
      events: [],
      jar: null,
      problems: [problem],
      asksForConsent: null,
      otherPages: null,
      screenshot: null,
      helpless: null,
    };
  };
}

function toSession({ events, jar, visit, screenshot }: VisitResult): SessionRecord {
  const picture = screenshot === null ? {} : { screenshot: screenshot.name };
  const session = { ...record(events), repetition: visit.repetition, ...picture };
  return jar === null ? session : { ...session, selfCheck: selfCheck(session, jar) };
}

/** Of the page that was asked for. Another one that fails costs itself alone. */
function isUnreachable({ code, url }: Problem, asked: string): boolean {
  return url === asked && closedDoors.includes(code);
}

const closedDoors: readonly Problem['code'][] = [
  'host-not-found',
  'certificate',
  'connection',
  'page-error',
  'bot-wall',
  'login-wall',
];
