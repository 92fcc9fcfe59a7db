// What the visitor does in each scenario. Every page is watched until it settles; the choice is made, watched, and the
// same page opened again, since much is stored only on the next page; then come the other pages. Who chooses nothing reads
// on instead, and has no reason to open the same page again: it is left in the end, so that what pages send then is seen.
import type { Page } from 'puppeteer';
import type { Event, EventOf } from '../../core/schema/event.ts';
import type { DriverApi } from '../../messaging/driver-api.ts';
import type { AuditOptions, AuditStep, DrivenScenario } from '../audit-options.ts';
import { closeBanner } from '../banner/close-banner.ts';
import type { ConsentLook } from '../banner/look-at-consent.ts';
import type { ScenarioStopped } from '../problem.ts';
import { choicesOf } from './choices-of.ts';
import { choose } from './choose.ts';
import { leavePage } from './leave-page.ts';
import { leftSite } from './left-site.ts';
import { noteLook, noteSettings } from './note-look.ts';
import { openPage } from './open-page.ts';
import { readOn } from './read-on.ts';
import { requireWebPage } from './require-web-page.ts';
import { settlePage } from './settle-page.ts';
import { walkPages } from './walk-pages.ts';
import { wallStop } from './wall-stop.ts';
import type { PageWatch } from './watch-page.ts';

export interface Visit {
  readonly page: Page;
  readonly watch: PageWatch;
  readonly api: DriverApi;
  readonly options: AuditOptions;
  /** Everything recorded by now. */
  readonly recorded: () => Promise<readonly Event[]>;
  /** The first page has settled, and nobody has touched it. Answers with the other pages to walk. */
  readonly onFirstPage: () => Promise<readonly string[]>;
  /** Whether the first page asks for consent, at the latest when somebody reads on; null: nobody could look. */
  readonly onAsking: (asks: boolean | null) => void;
  readonly onStep: (doing: AuditStep['doing']) => void;
  /** Something went wrong, and the visit goes on. */
  readonly onProblem: (problem: ScenarioStopped) => void;
}

interface Step {
  readonly doing: AuditStep['doing'];
  readonly step: EventOf<'page-settled'>['step'];
  /** null: the page that is there, once more. */
  readonly url: string | null;
  /** As a problem names the page; null for the one that was asked for. */
  readonly shownUrl: string | null;
}

/** Throws ScenarioStopped where the scenario cannot go on. */
export async function playScenario(scenario: DrivenScenario, visit: Visit): Promise<void> {
  const { options, onProblem, onFirstPage, onAsking } = visit;
  const first = await openAndWatch(visit, {
    doing: 'opening',
    step: 'opened',
    url: options.url,
    shownUrl: null,
  });
  if (first.isWalled) return;
  const otherPages = await onFirstPage();
  // Whoever answers moves in doing so; and on a page that never comes to rest nothing would be told apart.
  const readsOn = first.isAtRest && (scenario === 'ignore' || first.asks !== true);
  onAsking(readsOn ? await readOnAndWatch(visit, first) : first.asks);
  for (const answer of answersIn(scenario, visit)) {
    await give(answer, visit, scenario === 'dismiss' ? 'page-settled' : 'after-choice');
    await openAndWatch(visit, { doing: 'reloading', step: 'reloaded', url: null, shownUrl: null });
  }
  await walkPages(otherPages, options.rawValues, onProblem, async (url, shownUrl) => {
    await openAndWatch(visit, { doing: 'walking', step: 'opened', url, shownUrl });
  });
  if (scenario !== 'ignore') return;
  await noteSettings(visit.page, visit.api);
  await leavePage(visit);
}

interface OpenedPage {
  readonly isWalled: boolean;
  readonly isAtRest: boolean;
  /** It shows a banner; null: nobody could look. */
  readonly asks: boolean | null;
}

/** Something else in place of the page is a problem, like its end on another site. */
async function openAndWatch(visit: Visit, { doing, step, url, shownUrl }: Step): Promise<OpenedPage> {
  const { page, watch, api, options, onStep, onProblem } = visit;
  const deadlineMs = Date.now() + options.timeoutMs;
  onStep(doing);
  watch.beginStep({ bringsDocument: true });
  await openPage(page, url, options.timeoutMs);
  onStep('settling');
  const { observeMs } = options;
  const { loadedAtMs: watchedSinceMs } = watch;
  const task = { watch, api, step, url: shownUrl, onProblem };
  const isAtRest = await settlePage({ ...task, watchedSinceMs, observeMs, deadlineMs });
  await requireWebPage(page);
  const wall = await wallStop(page, url ?? page.url());
  const asks = await noteLook(page, api, 'page-settled', wall?.kind);
  const left = url === null ? null : leftSite(page.url(), options);
  for (const problem of [left, wall?.problem]) if (problem != null) onProblem(problem);
  return { isWalled: wall !== null, isAtRest, asks };
}

/** A banner that is there already is not looked at twice. */
async function readOnAndWatch(visit: Visit, { asks }: OpenedPage): Promise<boolean | null> {
  const { page, watch, api } = visit;
  watch.beginStep({ bringsDocument: false });
  await readOn(page);
  await settleAfter(visit, 'scrolled', Date.now());
  return asks === true ? true : noteLook(page, api, 'page-settled');
}

/** What the visitor does with the banner, in order. */
function answersIn(scenario: DrivenScenario, { page, api, options, recorded }: Visit): (() => Promise<void>)[] {
  if (scenario === 'dismiss') return [() => closeBanner(page)];
  const host = new URL(page.url()).hostname;
  const reopen = (): Promise<void> => openPage(page, null, options.timeoutMs);
  const place = { page, api, host, selectors: options.consentSelectors, recorded, reopen };
  return choicesOf[scenario].map((choice) => () => choose(choice, place));
}

async function give(answer: () => Promise<void>, visit: Visit, moment: ConsentLook['moment']): Promise<void> {
  const { page, watch, api, onStep } = visit;
  onStep('choosing');
  watch.beginStep({ bringsDocument: false });
  await api.snapshot('before-choice');
  await answer();
  const chosenAtMs = Date.now();
  onStep('settling');
  await settleAfter(visit, 'chosen', chosenAtMs);
  await noteLook(page, api, moment);
  await api.snapshot('after-choice');
}

/** Watches what follows what the visitor did on the page, at `actedAtMs`. */
async function settleAfter(visit: Visit, step: 'chosen' | 'scrolled', actedAtMs: number): Promise<void> {
  const { watch, api, options, onProblem } = visit;
  await settlePage({
    watch,
    api,
    step,
    url: null,
    onProblem,
    watchedSinceMs: () => since(actedAtMs, watch.loadedAtMs()),
    observeMs: options.observeMs,
    deadlineMs: actedAtMs + options.timeoutMs,
  });
}

/** Some sites open the page again by themselves when they are answered. */
function since(actedAtMs: number, loadedAtMs: number | null): number | null {
  return loadedAtMs === null ? null : Math.max(actedAtMs, loadedAtMs);
}
