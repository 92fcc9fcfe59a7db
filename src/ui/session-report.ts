import { version } from '../../package.json';
import { audit } from '../core/audit/audit.ts';
import type { HostKnowledge } from '../core/classify/host-knowledge.ts';
import { record } from '../core/record/record.ts';
import type { Event } from '../core/schema/event.ts';
import type { Report } from '../core/schema/report.ts';
import { rules } from '../rules/index.ts';
import { bundledPolicyFor } from './bundled-policies.ts';

/**
 * What a session shows, against the policy that comes with the extension for its site: the same audit as on the command
 * line. null when the session has no beginning yet, or no policy speaks of its site.
 */
export function sessionReport(events: readonly Event[], knowledge: HostKnowledge): Report | null {
  const [first] = events;
  const bundled = first?.kind === 'session-started' ? bundledPolicyFor(first.site) : null;
  if (bundled === null) return null;
  const session = record(events);
  return audit({
    sessions: [session],
    policy: bundled.policy,
    policySource: bundled.source,
    url: session.startUrl,
    toolVersion: version,
    rules,
    knowledge,
  });
}
