import { version } from '../../package.json';
import { audit } from '../core/audit/audit.ts';
import type { Knowledge } from '../core/classify/knowledge.ts';
import { record } from '../core/record/record.ts';
import type { Event } from '../core/schema/event.ts';
import type { Report } from '../core/schema/report.ts';
import { rulesOfVisits } from '../rules/index.ts';
import { bundledPolicyFor } from './bundled-policies.ts';

/**
 * What sessions show together, against the policy that comes with the extension for their site: the same audit as on the
 * command line. Sessions of sites that this policy does not speak of, or that have no beginning, are left out; null when
 * none remains.
 */
export function sessionsReport(logs: readonly (readonly Event[])[], knowledge: Knowledge): Report | null {
  const bundled = policyOf(logs[0]);
  if (bundled === null) return null;
  const sessions = logs.filter((events) => policyOf(events) === bundled).map((events) => record(events));
  return audit({
    sessions,
    policy: bundled.policy,
    policySource: bundled.source,
    url: sessions[0]?.startUrl ?? '',
    toolVersion: version,
    rules: rulesOfVisits,
    knowledge,
  });
}

function policyOf(events: readonly Event[] = []) {
  const [first] = events;
  return first?.kind === 'session-started' ? bundledPolicyFor(first.site) : null;
}
