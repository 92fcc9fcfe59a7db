import { isUnder } from '../../core/is-under.ts';
import { browser } from '../../platform/browser.ts';
import { auditedDomains } from '../../recorder/audited-domains.ts';

/** The tab beside the panel. */
export interface FrontTab {
  readonly id: number;
  /** Address of an audited site; null for any other, of which nothing is known. */
  readonly url: string | null;
}

export async function frontTab(): Promise<FrontTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ?? '';
  return { id: tab?.id ?? -1, url: isAudited(url) ? url : null };
}

function isAudited(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return (auditedDomains ?? []).some((domain) => isUnder(hostname, domain));
}
