// What the panel knows, and what comes of the visitor’s clicks. The worker is asked nothing but while a step goes on.
import type { Report } from '../../core/schema/report.ts';
import { send } from '../../messaging/send.ts';
import { areAllSitesGranted, askForAllSites } from '../../platform/all-sites.ts';
import { browser } from '../../platform/browser.ts';
import { askToClear } from '../../platform/browsing-data.ts';
import { auditedDomains } from '../../recorder/audited-domains.ts';
import { inTurn } from '../../recorder/in-turn.ts';
import { readSessions } from '../read-sessions.ts';
import { reportAddress } from '../report-address.ts';
import { clear, endVisit, goOn, openVisit } from './carry-out.ts';
import { cookieCounts } from './cookie-counts.ts';
import { type FrontTab, frontTab } from './front-tab.ts';
import type { GuidedAudit, GuidedVisit } from './guided-audit.ts';
import { keepAudit, keptAudit } from './kept-audit.ts';
import type { AuditAction, PanelAction } from './panel-actions.ts';
import type { CookieCount, PanelState } from './panel-state.ts';
import { beginAudit, finishStep, reopened, repeatStep } from './steps-of-audit.ts';
import { createStepWatch, type StepSight } from './watch-step.ts';

export interface PanelModel {
  /** Takes up the audit where the panel was closed. */
  open(): Promise<void>;
  /** To be called straight from a click: some of it the browser allows for no other reason. */
  act(action: PanelAction): Promise<void>;
  /** Looks at the step that goes on; does nothing where none does. */
  look(): Promise<void>;
  /** Another tab may be in front, or more may be granted. */
  lookAround(): Promise<void>;
}

export function createPanelModel(draw: (state: PanelState) => void): PanelModel {
  const lookAtStep = createStepWatch();
  let audit: GuidedAudit | null = null;
  let sight: StepSight | null = null;
  let toDelete: readonly CookieCount[] | null = null;
  let report: Report | null = null;
  let front: FrontTab = { id: -1, url: null };
  let areAllGranted = false;

  const holder = { audit: () => audit, put };

  async function put(next: GuidedAudit | null): Promise<void> {
    if (next?.stage !== audit?.stage && !isSameVisit(next, audit)) sight = null;
    audit = next;
    toDelete = null;
    report = null;
    show();
    await keepAudit(next);
    await learn();
  }

  /** What the present stage needs to be told in full. */
  async function learn(): Promise<void> {
    const of = audit;
    if (of?.stage.kind === 'ready') {
      const counts = await cookieCounts(of.site);
      if (audit === of) toDelete = counts;
    } else if (of?.stage.kind === 'done') {
      const made = await readSessions(of.runs.map(({ sessionId }) => sessionId));
      if (audit === of) report = made;
    }
    show();
  }

  function show(): void {
    draw(stateNow());
  }

  function stateNow(): PanelState {
    if (audit !== null) {
      const isTabShown = front.id === audit.tabId;
      return { kind: 'audit', audit, areAllGranted, toDelete, sight, report, isTabShown };
    }
    if (front.url === null) return { kind: 'not-audited', sites: auditedDomains ?? [] };
    return { kind: 'site', site: new URL(front.url).hostname, areAllGranted };
  }

  async function lookAround(): Promise<void> {
    [front, areAllGranted] = await Promise.all([frontTab(), areAllSitesGranted()]);
    show();
  }

  const look = inTurn(async (): Promise<void> => {
    const of = audit;
    if (of?.stage.kind !== 'visiting') return;
    const { stage } = of;
    const seen = await lookAtStep(of, stage);
    if (audit !== of) return;
    sight = seen;
    await goOn(holder, stage, seen);
    show();
  });

  async function act(action: PanelAction): Promise<void> {
    switch (action.do) {
      case 'begin':
        return begin();
      case 'grant':
        await askForAllSites();
        return lookAround();
      case 'look-again':
        return lookAround();
      default:
        return audit === null ? undefined : actIn(audit, action);
    }
  }

  async function begin(): Promise<void> {
    const { id: tabId, url } = front;
    if (url !== null) await put(beginAudit({ site: new URL(url).hostname, startUrl: withoutFragment(url), tabId }));
  }

  async function actIn(current: GuidedAudit, action: AuditAction): Promise<void> {
    switch (action.do) {
      case 'clear':
        // A no is an answer too: then what can be done without is done.
        await askToClear().catch(() => false);
        return clear(holder);
      case 'go-on':
        return openVisit(holder);
      case 'mark':
        return tellChoice(current, ({ sessionId }) =>
          send('session/mark-choice', { sessionId, choice: action.choice, atMs: sight?.likelyChoiceAtMs ?? null }),
        );
      case 'undo-mark':
        return tellChoice(current, ({ sessionId }) => send('session/undo-mark', { sessionId }));
      case 'finish':
        await endVisit(current);
        return put(finishStep(current));
      case 'repeat':
        await endVisit(current);
        return put(repeatStep(current, action.scenario));
      case 'give-up':
        await endVisit(current);
        return put(null);
      case 'show-tab':
        return void (await browser.tabs.update(current.tabId, { active: true }));
      case 'open-report':
        return openReport(current);
    }
  }

  async function tellChoice(current: GuidedAudit, tell: (visit: GuidedVisit) => Promise<unknown>): Promise<void> {
    const visit = visitOf(current);
    if (visit === null) return;
    await tell(visit);
    await look();
  }

  return {
    async open() {
      const kept = await keptAudit();
      await lookAround();
      if (kept === null) return;
      const session = kept.stage.kind === 'visiting' ? await send('tab/session', { tabId: kept.tabId }) : null;
      await put(reopened(kept, session?.sessionId ?? null));
    },
    act,
    look,
    lookAround,
  };
}

async function openReport({ runs }: GuidedAudit): Promise<void> {
  const address = reportAddress(runs.map(({ sessionId }) => sessionId));
  await browser.tabs.create({ url: browser.runtime.getURL(address) });
}

function visitOf(audit: GuidedAudit | null): GuidedVisit | null {
  return audit?.stage.kind === 'visiting' ? audit.stage.visit : null;
}

function isSameVisit(one: GuidedAudit | null, other: GuidedAudit | null): boolean {
  const sessionId = visitOf(one)?.sessionId;
  return sessionId !== undefined && sessionId === visitOf(other)?.sessionId;
}

/** With it, the browser might take opening the page again for a jump within it. */
function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
