import { Resolver } from 'node:dns/promises';
import { fileURLToPath } from 'node:url';
import type { AuditOptions } from '../../src/audit/audit-options.ts';
import { type AuditResult, auditSite } from '../../src/audit/audit-site.ts';
import { findBrowser } from '../../src/audit/browser/find-browser.ts';
import { withCanonicalNames } from '../../src/audit/dns/with-canonical-names.ts';
import { audit } from '../../src/core/audit/audit.ts';
import type { Policy } from '../../src/core/schema/policy.ts';
import type { ProfileId } from '../../src/core/schema/profile-id.ts';
import type { Finding, Report } from '../../src/core/schema/report.ts';
import type { SessionRecord } from '../../src/core/schema/session.ts';
import { knowledge } from '../../src/knowledge/knowledge.ts';
import { rules } from '../../src/rules/index.ts';
import { auditOptions } from './audit-options.ts';
import type { DnsServer } from './dns-server.ts';
import type { TlsServer } from './tls-server.ts';

type Changes = Partial<AuditOptions> & Pick<AuditOptions, 'url' | 'policy'>;

/** Audits a site that `server` plays, in a real browser that reaches nothing else. */
export async function auditFixture(server: TlsServer, changes: Changes): Promise<AuditResult> {
  const browserPath = await findBrowser(null);
  if (browserPath === null) throw new Error('No Chromium found: install one, or set KAKVAKT_BROWSER.');
  return auditSite(
    auditOptions({
      extensionDir: fileURLToPath(new URL('../../dist/chromium-audit', import.meta.url)),
      browserPath,
      sandbox: process.getuid?.() !== 0,
      connectTo: [{ fromHost: null, fromPort: 443, toHost: '127.0.0.1', toPort: server.port }],
      blockOtherHosts: true,
      trustedSpki: [server.spki],
      timeoutMs: 20_000,
      ...changes,
    }),
  );
}

/**
 * The sessions of such an audit with what a name server on the loopback address says of their hosts. The audit itself could not ask:
 * whoever sends every connection elsewhere leaves nothing for the DNS to tell.
 */
export function withNames(sessions: readonly SessionRecord[], dns: DnsServer): Promise<SessionRecord[]> {
  return withCanonicalNames(sessions, auditOptions({ askDns: true }), () => {
    const resolver = new Resolver({ timeout: 5_000, tries: 1 });
    resolver.setServers([dns.address]);
    return resolver;
  });
}

/** Judged by every rule, those of the policy’s text with them, under the law of one country. */
export function judged(sessions: readonly SessionRecord[], policy: Policy, profile: ProfileId): Report {
  const url = `https://${policy.site.domains[0]}/`;
  const policySource = { id: 'policy.json', sha256: '0'.repeat(64) };
  return audit({ sessions, policy, policySource, profile, url, toolVersion: '0.0.0', rules, knowledge });
}

/** What each rule found, as truth files write it: message, subject and severity. */
export function byRule(findings: readonly Finding[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...Map.groupBy(findings, ({ rule }) => rule)].map(([rule, all]) => [
      rule,
      all.map(({ message, subject, severity }) => `${message} ${subject.id} ${severity}`).toSorted(),
    ]),
  );
}
