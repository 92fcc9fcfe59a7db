import { isUnder } from '../../core/is-under.ts';
import type { Report } from '../../core/schema/report.ts';
import { send } from '../../messaging/send.ts';
import { areAllSitesGranted } from '../../platform/all-sites.ts';
import { browser } from '../../platform/browser.ts';
import { auditedDomains } from '../../recorder/audited-domains.ts';
import type { PopupState } from './popup-state.ts';

/** The tab under the popup. Its host is known where Kakvakt has access alone, which it has to the audited sites. */
export interface ActiveTab {
  readonly id: number;
  readonly host: string | null;
}

export async function activeTab(): Promise<ActiveTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const url = tab?.url ?? '';
  return { id: tab?.id ?? -1, host: URL.canParse(url) ? new URL(url).hostname : null };
}

/** What the recorder knows of a tab by now. `reportOf`: what is to be told of its session. */
export async function readPopupState(
  { id: tabId, host }: ActiveTab,
  reportOf: (sessionId: string) => Promise<Report | null>,
): Promise<PopupState> {
  try {
    const session = await send('tab/session', { tabId });
    if (session === null) return withoutSession(host);
    const report = await reportOf(session.sessionId);
    return { kind: 'visit', session, report, areAllGranted: await areAllSitesGranted() };
  } catch (error) {
    return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

function withoutSession(host: string | null): PopupState {
  const sites = auditedDomains ?? [];
  const isAudited = host !== null && sites.some((site) => isUnder(host, site));
  return isAudited ? { kind: 'not-recorded', site: host } : { kind: 'not-audited', sites };
}
