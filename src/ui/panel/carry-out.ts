// What a step does to the browser.
import { send } from '../../messaging/send.ts';
import { browser } from '../../platform/browser.ts';
import { clearSite } from './clear-site.ts';
import { followVisit } from './follow-visit.ts';
import type { GuidedAudit, Leftover, Visiting } from './guided-audit.ts';
import { beginClearing, beginVisit, cleared } from './steps-of-audit.ts';
import { openedTab } from './visited-tab.ts';
import type { StepSight } from './watch-step.ts';

export interface Holder {
  /** null: the audit was given up meanwhile. */
  audit(): GuidedAudit | null;
  put(audit: GuidedAudit): Promise<void>;
}

/** Clears, and opens the page where nothing is left that we know of. */
export async function clear(holder: Holder): Promise<void> {
  const before = holder.audit();
  if (before === null) return;
  await holder.put(beginClearing({ ...before, tabId: await openedTab(before.tabId) }));
  const audit = holder.audit();
  if (audit?.stage.kind !== 'clearing') return;
  const left = await clearSite(audit).catch((): readonly Leftover[] => ['unknown']);
  if (holder.audit() !== audit) return;
  await holder.put(cleared(audit, left));
  if (left.length === 0) await openVisit(holder);
}

/** What the visit is for is said before its tab sets out. */
export async function openVisit(holder: Holder): Promise<void> {
  const before = holder.audit();
  if (before === null) return;
  const sessionId = crypto.randomUUID();
  const audit = beginVisit(before, sessionId, Date.now());
  if (audit.stage.kind !== 'visiting') return;
  const { tabId, startUrl: url, scenario, stage } = audit;
  await holder.put(audit);
  await send('visit/expect', { tabId, visit: { sessionId, scenario, isFresh: stage.visit.isFresh, url } });
  await browser.tabs.update(tabId, { url, active: true });
}

/** The step goes on by itself, as far as what is seen of its tab allows. */
export async function goOn(holder: Holder, stage: Visiting, sight: StepSight): Promise<void> {
  const audit = holder.audit();
  if (audit?.stage !== stage) return;
  const next = followVisit(audit, sight, Date.now());
  if (next === audit) return;
  await holder.put(next);
  if (next.stage.kind === 'visiting' && next.stage.part === 'reloading') await browser.tabs.reload(audit.tabId);
}

/** The visit ends here, and what is expected of the next one is forgotten. */
export async function endVisit({ tabId, stage }: GuidedAudit): Promise<void> {
  if (stage.kind !== 'visiting') return;
  await send('visit/expect', { tabId, visit: null });
  await send('visit/end', { sessionId: stage.visit.sessionId });
}
