import { type Policy, policyFormatVersion } from '../core/schema/policy.ts';

/** The file of a site that declares nothing yet, and whose text nobody has read. `retrieved` is an ISO date. */
export function emptyPolicy(domain: string, language: string, retrieved: string): Policy {
  return {
    formatVersion: policyFormatVersion,
    site: { name: domain, domains: [domain] },
    source: { url: null, language, retrieved, version: null, sections: [] },
    consentTool: null,
    statements: [],
    declarations: [],
  };
}
