import { isUnder } from '../core/is-under.ts';
import type { Policy } from '../core/schema/policy.ts';
import { readPolicy } from '../policy/read-policy.ts';
import { hexSha256 } from '../report/hex-sha256.ts';

export interface BundledPolicy {
  readonly policy: Policy;
  readonly source: { readonly id: string; readonly sha256: string };
}

const files = import.meta.glob<string>(['/policies/*.json', '!/policies/*.schema.json'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const bundled: readonly BundledPolicy[] = Object.entries(files).map(([path, text]) => {
  const id = path.slice(path.lastIndexOf('/') + 1);
  return { policy: readPolicy(text, id), source: { id, sha256: hexSha256(text) } };
});

/** The policy among those that come with the extension whose site the host belongs to; null when there is none. */
export function bundledPolicyFor(host: string): BundledPolicy | null {
  return bundled.find(({ policy }) => policy.site.domains.some((domain) => isUnder(host, domain))) ?? null;
}
