// What the panel sees of the step that goes on: its tab, and what the recorder wrote down.
import { failedStart } from '../../core/classify/failed-start.ts';
import { record } from '../../core/record/record.ts';
import { type Event, eventSchema } from '../../core/schema/event.ts';
import type { SessionRecord } from '../../core/schema/session.ts';
import type { Consent } from '../../core/schema/told-consent.ts';
import { send } from '../../messaging/send.ts';
import { browser } from '../../platform/browser.ts';
import { readEvents } from '../../recorder/log/read-events.ts';
import { isAtRest, isOverdue } from './at-rest.ts';
import type { Sight } from './follow-visit.ts';
import type { GuidedAudit, Visiting } from './guided-audit.ts';
import { likelyChoiceAtMs } from './likely-choice-at.ts';
import { isOwn } from './own-domains.ts';

export interface StepSight extends Sight {
  /** The newest choice, and how it is known; null: none was noticed. */
  readonly choice: Consent | null;
  /** When a choice that is marked now was probably made, UTC milliseconds. */
  readonly likelyChoiceAtMs: number;
  /** The recorder was stopped meanwhile, or missed something. */
  readonly hasGap: boolean;
}

export type LookAtStep = (audit: GuidedAudit, stage: Visiting) => Promise<StepSight>;

export function createStepWatch(): LookAtStep {
  let events: Event[] = [];
  let watchedId = '';
  let known: SessionRecord = record([]);

  async function readOn(sessionId: string): Promise<void> {
    if (sessionId !== watchedId) events = [];
    watchedId = sessionId;
    const added = (await readEvents(sessionId, events.at(-1)?.seq)).map((event) => eventSchema.parse(event));
    if (added.length === 0 && events.length > 0) return;
    events = [...events, ...added];
    known = record(events);
  }

  return async ({ site, tabId }, { part, visit }) => {
    const session = await send('tab/session', { tabId });
    // In this order: of a tab that has just arrived, a look before would still see where it came from.
    const tab = await browser.tabs.get(tabId).catch(() => null);
    await send('log/flush');
    await readOn(visit.sessionId);
    const stirred = events.filter(({ kind }) => stirs.has(kind)).map(({ atMs }) => atMs);
    const restlessness = {
      nowMs: Date.now(),
      sinceMs: visit.sinceMs,
      arrivedAtMs: arrivedAtMs(events),
      isLoaded: tab?.status === 'complete',
      lastEventAtMs: stirred.at(-1) ?? 0,
      bringsPage: part === 'opening' || part === 'reloading',
    };
    const consent = known.consent.filter(({ choice, isEarlier }) => choice !== null && !isEarlier);
    return {
      tab: tab === null ? 'closed' : isOwn(hostOf(tab.url), site) ? 'there' : 'elsewhere',
      sessionId: session?.sessionId ?? null,
      isAtRest: isAtRest(restlessness),
      isOverdue: isOverdue(restlessness),
      failed: failedStart(known),
      choices: consent.flatMap(({ choice }) => choice ?? []),
      choice: consent.at(-1) ?? null,
      likelyChoiceAtMs: likelyChoiceAtMs(stirred, visit.sinceMs, restlessness.nowMs),
      hasGap: known.gaps.length > 0,
    };
  };
}

/** What our own looking brings about is no unrest. */
const stirs: ReadonlySet<string> = new Set<Event['kind']>([
  'document-committed',
  'request',
  'resource-seen',
  'script-write',
  'script-inserted',
  'cookie-changed',
]);

function arrivedAtMs(events: readonly Event[]): number | null {
  const page = events.findLast((event) => event.kind === 'document-committed' && event.parentFrameId === -1);
  return page?.atMs ?? null;
}

function hostOf(url = ''): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
