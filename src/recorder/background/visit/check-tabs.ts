import { browser } from '../../../platform/browser.ts';
import { closeSession } from '../session/close-session.ts';
import { hostOf } from '../session/host-match.ts';
import type { Recorder } from '../session/recorder.ts';
import { closeTab } from './visits.ts';

/** While the worker slept, the tabs of visits may have been closed, or have left for hosts that nobody listens to. */
export async function checkTabs(recorder: Recorder): Promise<void> {
  for (const session of recorder.sessions()) {
    if (session.tabId === null || !session.isConfirmed) continue;
    const tab = await browser.tabs.get(session.tabId).catch(() => null);
    if (tab === null) closeTab(recorder, session.tabId);
    // The URL of a host that we have no access to is kept from us, so a missing one is another host's.
    else if (hostOf(tab.url ?? '') !== session.site) closeSession(recorder, session, 'tab-left');
  }
}
