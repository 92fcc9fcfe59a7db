import { readdirSync, readFileSync } from 'node:fs';

const policies = new URL('../policies/', import.meta.url);

/** The own domains of every site that a bundled policy speaks of: the only hosts a person's install may look at. */
export function auditedDomains(): string[] {
  const files = readdirSync(policies).filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));
  return [...new Set(files.flatMap(domainsOf))].toSorted();
}

function domainsOf(file: string): string[] {
  const policy: { site: { domains: string[] } } = JSON.parse(readFileSync(new URL(file, policies), 'utf8'));
  return policy.site.domains.map((domain) => domain.replace(/^\*\./, ''));
}
