// What is audited: the site that was named, or the sample site as a demonstration.
import type { ConsentSelectors } from '../audit/audit-options.ts';
import type { ConnectTo } from '../audit/browser/connect-to.ts';
import { type ChosenPolicy, choosePolicy } from './choose-policy.ts';
import type { AuditArguments } from './parse-arguments.ts';

export interface Target extends ChosenPolicy {
  readonly url: string;
  readonly connectTo: readonly ConnectTo[];
  readonly blockOtherHosts: boolean;
  readonly trustedSpki: readonly string[];
  readonly consentSelectors: ConsentSelectors | null;
  readonly close: () => Promise<void>;
}

export async function namedTarget(url: string, args: AuditArguments, policyFolder: string): Promise<Target> {
  const chosen = await choosePolicy(args.policyFile, new URL(url).hostname, policyFolder);
  return {
    ...chosen,
    url,
    connectTo: args.connectTo,
    blockOtherHosts: false,
    trustedSpki: [],
    consentSelectors: chosen.policy.consentTool?.selectors ?? null,
    close: async () => {},
  };
}

/** No byte of a demonstration leaves the computer. */
export async function demonstration(args: AuditArguments, policyFolder: string): Promise<Target> {
  const { startSampleSite } = await import('../sample-site/start-sample-site.ts');
  const { url, connectTo, spki, consentSelectors, close } = await startSampleSite();
  try {
    const chosen = await choosePolicy(args.policyFile, new URL(url).hostname, policyFolder);
    return { ...chosen, url, connectTo, blockOtherHosts: true, trustedSpki: [spki], consentSelectors, close };
  } catch (error) {
    await close();
    throw error;
  }
}
