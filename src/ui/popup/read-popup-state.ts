import { isUnder } from '../../core/is-under.ts';
import type { TabSession } from '../../messaging/protocol.ts';
import { send } from '../../messaging/send.ts';
import { browser } from '../../platform/browser.ts';
import { auditedDomains } from '../../recorder/audited-domains.ts';
import { readEvents } from '../../recorder/log/read-events.ts';
import { sessionReport } from '../session-report.ts';
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

/** What the recorder knows of a tab by now. */
export async function readPopupState({ id: tabId, host }: ActiveTab): Promise<PopupState> {
  try {
    const session = await send('tab/session', { tabId });
    return session === null ? withoutSession(host) : await readVisit(session);
  } catch (error) {
    return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

function withoutSession(host: string | null): PopupState {
  const sites = auditedDomains ?? [];
  const isAudited = host !== null && sites.some((site) => isUnder(host, site));
  return isAudited ? { kind: 'not-recorded', site: host } : { kind: 'not-audited', sites };
}

async function readVisit(session: TabSession): Promise<PopupState> {
  await send('log/flush');
  return { kind: 'visit', session, report: sessionReport(await readEvents(session.sessionId)) };
}
