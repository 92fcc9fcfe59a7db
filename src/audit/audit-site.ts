import { audit } from '../core/audit/audit.ts';
import { selfCheck } from '../core/audit/self-check.ts';
import { record } from '../core/record/record.ts';
import type { Problem, Report } from '../core/schema/report.ts';
import type { SessionRecord } from '../core/schema/session.ts';
import { hostKnowledge } from '../knowledge/host-knowledge.ts';
import { rules } from '../rules/index.ts';
import type { AuditOptions, DrivenScenario } from './audit-options.ts';
import { browserIdentity } from './browser/browser-identity.ts';
import { type MakeResolver, ownResolver, withCanonicalNames } from './dns/with-canonical-names.ts';
import { type PlannedVisit, planVisits } from './plan-visits.ts';
import { runScenario, type ScenarioResult, type ScenarioTask } from './scenario/run-scenario.ts';
import { shownUrl } from './shown-url.ts';
import { UsageError } from './usage-error.ts';

export interface AuditResult {
  readonly report: Report;
  readonly sessions: SessionRecord[];
}

interface VisitResult extends ScenarioResult {
  readonly visit: PlannedVisit;
}

const realBrowser = { browserIdentity, runScenario };

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
  const { policy, policySource, toolVersion, rawValues, scenarios, repeat, onProgress } = options;
  const url = shownUrl(options.url, rawValues);
  const visits = planVisits(scenarios, repeat);
  const results: VisitResult[] = [];
  for (const [index, visit] of visits.entries()) {
    const { scenario, sessionId } = visit;
    if (scenario !== scenarios[0] && !isWorthChoosing(results, options)) continue;
    const number = index + 1;
    const onStep: ScenarioTask['onStep'] = (doing, events) =>
      onProgress({ scenario, number, of: visits.length, doing, events });
    const play = browser.runScenario({ scenario, sessionId, identity, options, onStep });
    const result = await (index === 0 ? play : play.catch(notPlayed(scenario, url)));
    results.push({ ...result, visit });
    // The next visit would meet the same closed door.
    if (index === 0 && result.problems.some(isUnreachable)) break;
  }
  const recorded = results.filter(({ events }) => events.length > 0).map(toSession);
  const sessions = await withCanonicalNames(recorded, options, makeResolver);
  const noBanner = { code: 'no-banner', scenario: null, run: null, url, detail: '' } as const;
  const problems = results.flatMap((result) => result.problems);
  const sawNoBanner = results.some(({ asksForConsent }) => asksForConsent === false);
  if (!isWorthChoosing(results, options) && sawNoBanner) problems.push(noBanner);
  const knowledge = hostKnowledge;
  return { report: audit({ sessions, policy, policySource, url, toolVersion, problems, rules, knowledge }), sessions };
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
    return { events: [], jar: null, problems: [problem], asksForConsent: null };
  };
}

function toSession({ events, jar, visit }: VisitResult): SessionRecord {
  const session = { ...record(events), repetition: visit.repetition };
  return jar === null ? session : { ...session, selfCheck: selfCheck(session, jar) };
}

function isUnreachable({ code }: Problem): boolean {
  return code === 'host-not-found' || code === 'certificate' || code === 'connection' || code === 'page-error';
}
