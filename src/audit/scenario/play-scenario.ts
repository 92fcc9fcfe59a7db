// What the visitor does in each scenario. Every page is watched until it settles; the choice is made, watched, and the
// same page opened again, since much is stored only on the next page.
import type { Page } from 'puppeteer';
import type { Event } from '../../core/schema/event.ts';
import type { DriverApi } from '../../messaging/driver-api.ts';
import type { AuditOptions, AuditStep, DrivenScenario } from '../audit-options.ts';
import { closeBanner } from '../banner/close-banner.ts';
import { ScenarioStopped } from '../problem.ts';
import { choicesOf } from './choices-of.ts';
import { choose } from './choose.ts';
import { leftSite } from './left-site.ts';
import { openPage } from './open-page.ts';
import { settle } from './settle.ts';
import { wallStop } from './wall-stop.ts';
import type { PageWatch } from './watch-page.ts';

export interface Visit {
  readonly page: Page;
  readonly watch: PageWatch;
  readonly api: DriverApi;
  readonly options: AuditOptions;
  /** Everything recorded by now. */
  readonly recorded: () => Promise<readonly Event[]>;
  readonly onStep: (doing: AuditStep['doing']) => void;
  /** Something went wrong, and the visit goes on. */
  readonly onProblem: (problem: ScenarioStopped) => void;
}

/** What a choice sets off comes at once; what it sets off later is seen on the page that is opened next. */
const observeChoiceMs = 1000;

/** Throws ScenarioStopped where the scenario cannot go on. */
export async function playScenario(scenario: DrivenScenario, visit: Visit): Promise<void> {
  const { page, options } = visit;
  await step(visit, 'opening', (timeoutMs) => openPage(page, options.url, timeoutMs));
  const left = leftSite(page.url(), options);
  if (left !== null) visit.onProblem(left);
  const wall = await wallStop(page, options.url, null);
  if (wall !== null) return visit.onProblem(wall);
  for (const answer of answersIn(scenario, visit)) {
    await give(answer, visit);
    await step(visit, 'reloading', (timeoutMs) => openPage(page, null, timeoutMs));
  }
}

async function step(
  visit: Visit,
  doing: AuditStep['doing'],
  open: (timeoutMs: number) => Promise<void>,
): Promise<void> {
  const { watch, options, onStep } = visit;
  const deadlineMs = Date.now() + options.timeoutMs;
  onStep(doing);
  watch.beginStep({ bringsDocument: true });
  await open(options.timeoutMs);
  onStep('settling');
  await settleOrNote(visit, options.observeMs, deadlineMs);
}

/** What the visitor does with the banner, in order. */
function answersIn(scenario: DrivenScenario, { page, api, options, recorded }: Visit): (() => Promise<void>)[] {
  if (scenario === 'dismiss') return [() => closeBanner(page)];
  const host = new URL(page.url()).hostname;
  const reopen = (): Promise<void> => openPage(page, null, options.timeoutMs);
  const place = { page, api, host, selectors: options.consentSelectors, recorded, reopen };
  return choicesOf[scenario].map((choice) => () => choose(choice, place));
}

async function give(answer: () => Promise<void>, visit: Visit): Promise<void> {
  const { watch, api, options, onStep } = visit;
  onStep('choosing');
  watch.beginStep({ bringsDocument: false });
  await api.snapshot('before-choice');
  await answer();
  onStep('settling');
  await settleOrNote(visit, observeChoiceMs, Date.now() + options.timeoutMs);
  await api.snapshot('after-choice');
}

async function settleOrNote({ watch, onProblem }: Visit, observeMs: number, deadlineMs: number): Promise<void> {
  const conditions = { watchedSinceMs: watch.loadedAtMs, observeMs, deadlineMs };
  const settled = await settle(watch.activity(), conditions);
  if (!settled.settled)
    onProblem(new ScenarioStopped('never-settled', `still waiting for: ${pendingText(settled.pending)}`));
}

/** Without parameters: their values may be personal. */
function pendingText(urls: readonly string[]): string {
  return urls.length === 0
    ? 'ever new requests'
    : urls
        .slice(0, 3)
        .map((url) => url.replace(/[?#].*$/s, ''))
        .join(' ');
}
