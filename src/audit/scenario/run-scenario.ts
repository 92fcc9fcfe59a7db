import type { Browser, Page } from 'puppeteer';
import type { Environment } from '../../core/schema/environment.ts';
import type { Event } from '../../core/schema/event.ts';
import type { Problem } from '../../core/schema/report.ts';
import type { DriverApi, EndReason } from '../../messaging/driver-api.ts';
import type { AuditOptions, AuditStep, DrivenScenario } from '../audit-options.ts';
import type { BrowserIdentity } from '../browser/browser-identity.ts';
import { type BrowserCookie, browserJar } from '../browser/browser-jar.ts';
import type { LaunchedBrowser } from '../browser/launch.ts';
import { driverEnvironment } from '../environment.ts';
import { ScenarioStopped } from '../problem.ts';
import { answerWithin } from '../recorder/answer-within.ts';
import { type EventFollower, followEvents } from '../recorder/follow-events.ts';
import { isOverwhelmed } from '../recorder/is-overwhelmed.ts';
import { openRecorder, type Recorder } from '../recorder/open-recorder.ts';
import { type Screenshot, screenshot } from '../screenshot.ts';
import { shownUrl } from '../shown-url.ts';
import { findPages } from './find-pages.ts';
import { lookAt } from './look-at.ts';
import { openVisitorPage } from './open-visitor-page.ts';
import { playScenario } from './play-scenario.ts';
import { sendGpc } from './send-gpc.ts';
import { untilUnprovenChoice } from './until-unproven-choice.ts';
import { watchPage } from './watch-page.ts';

export interface ScenarioResult {
  readonly events: readonly Event[];
  /** The browser's own jar at the end; null when it could not be asked. */
  readonly jar: readonly BrowserCookie[] | null;
  readonly problems: readonly Problem[];
  /** The site asks for consent; null where the scenario answered it, or broke off. */
  readonly asksForConsent: boolean | null;
  /** The pages to walk after the first; null when it was not seen. */
  readonly otherPages: readonly string[] | null;
  /** The first page as it was met; null where none was asked for, or the page gave none. */
  readonly screenshot: Screenshot | null;
  /** The page in which the choice could not be made; null where it could, or gave no picture. */
  readonly helpless: Screenshot | null;
}

export interface ScenarioTask {
  readonly scenario: DrivenScenario;
  readonly sessionId: string;
  readonly gpc: boolean;
  readonly identity: BrowserIdentity;
  readonly options: AuditOptions;
  /** A browser of its own. */
  readonly launch: () => Promise<LaunchedBrowser>;
  /** The pages that an earlier scenario walked after the first; null: they are to be found. */
  readonly otherPages: readonly string[] | null;
  /** Called at each step, and whenever more events were recorded in it. */
  readonly onStep: (doing: AuditStep['doing'], events: number) => void;
}

/** Plays one scenario in a browser of its own, and leaves nothing behind. Rejects only where nothing could be recorded. */
export async function runScenario(task: ScenarioTask): Promise<ScenarioResult> {
  const { identity, options, launch, onStep } = task;
  onStep('starting', 0);
  const launched = await launch();
  try {
    const recorder = await openRecorder(launched, options.extensionDir);
    return await visit(task, launched, recorder, await driverEnvironment(recorder.page, identity, options, task.gpc));
  } finally {
    await launched.close();
    // Whatever else went wrong did so because the browser was closed.
    options.signal?.throwIfAborted();
  }
}

async function visit(
  { scenario, sessionId, gpc, options, otherPages: known, onStep }: ScenarioTask,
  { browser }: LaunchedBrowser,
  { api }: Recorder,
  environment: Environment,
): Promise<ScenarioResult> {
  const { page, crash, crashed } = await openVisitorPage(browser);
  if (gpc) await sendGpc(page);
  const watch = watchPage(page, api);
  const site = new URL(options.url).hostname;
  const startUrl = shownUrl(options.url, options.rawValues);
  await api.startSession({ sessionId, scenario, site, startUrl, environment });

  let doing: AuditStep['doing'] = 'opening';
  const tell = (): void => onStep(doing, follower.events.length);
  const follower = followEvents(api, (batch) => {
    watch.onEvents(batch);
    tell();
  });
  const enter = (next: AuditStep['doing']): void => {
    doing = next;
    tell();
  };
  /** When the browser is gone, everything else fails for that reason alone. */
  const stopOf = (error: unknown): ScenarioStopped => {
    const stop = crashed() ?? error;
    if (stop instanceof ScenarioStopped) return stop;
    throw error;
  };

  const troubles: ScenarioStopped[] = [];
  const onProblem = (trouble: ScenarioStopped): void => void troubles.push(trouble);
  const recorded = async (): Promise<readonly Event[]> => {
    await follower.catchUp();
    return follower.events;
  };
  let asksForConsent: boolean | null = null;
  let otherPages = known;
  let met: Screenshot | null = null;
  const onFirstPage = async (): Promise<readonly string[]> => {
    if (options.takesScreenshots) met = await screenshot(page, 'first-page', sessionId);
    otherPages ??= (await lookAt(findPages(page, options))) ?? options.otherUrls;
    return otherPages;
  };
  const onAsking = (asks: boolean | null): void => {
    if (scenario === 'ignore') asksForConsent = asks;
  };
  const on = { onFirstPage, onAsking, onStep: enter, onProblem };
  const play = playScenario(scenario, { page, watch, api, options, recorded, ...on });
  const stop = await Promise.race([play, crash]).then(() => null, stopOf);
  const isHelpless = stop?.code === 'could-not-choose';
  const helpless = isHelpless ? await screenshot(page, 'could-not-choose', sessionId) : null;
  enter('checking');
  const end = await finish({ browser, page, api, follower }, stop === null ? 'completed' : 'aborted').then(
    ({ jar, late }) => ({ jar, stop: crashed() ?? late }),
    (error: unknown) => ({ jar: null, stop: stopOf(error) }),
  );
  follower.stop();
  const stops = [...troubles, stop, end.stop].filter((one) => one !== null);
  // Who closes the banner chooses nothing that would have to be proven.
  const isUnproven = stop !== null && (scenario !== 'dismiss' || stop.code === 'could-not-choose');
  const events = isUnproven ? untilUnprovenChoice(follower.events) : follower.events;
  return {
    events,
    // The jar holds what came later, too.
    jar: events.length === follower.events.length ? end.jar : null,
    problems: toProblems(stops, { scenario, sessionId }, startUrl, helpless),
    asksForConsent,
    otherPages,
    screenshot: met,
    helpless,
  };
}

interface Ending {
  readonly browser: Browser;
  readonly page: Page;
  readonly api: DriverApi;
  readonly follower: EventFollower;
}

interface Finish {
  /** null when the recorder did not even tell what it has: the two could not be compared. */
  readonly jar: readonly BrowserCookie[] | null;
  readonly late: ScenarioStopped | null;
}

const closeWithinMs = 10_000;

/**
 * The jar is read on both sides of the recorder's last look, since they cannot be taken in one moment: a cookie that came
 * or went in between is neither held against the recorder nor counted for it.
 */
async function finish({ browser, page, api, follower }: Ending, reason: EndReason): Promise<Finish> {
  const before = await browserJar(browser);
  const late = await api.endSession(reason).then(() => null, lateOrThrow);
  if (late !== null) {
    // A page that gives the recorder no rest is closed, and what is in the log by now is read.
    await answerWithin(closeWithinMs, page.close()).catch(() => undefined);
    // What was read until then is kept, and `late` says already that it is not all. The jar shows what of it is missing.
    const unread = await follower.catchUp().then(() => null, lateOrThrow);
    return { jar: unread === null ? before : null, late };
  }
  const after = new Set((await browserJar(browser)).map((cookie) => JSON.stringify(cookie)));
  await follower.catchUp();
  return { jar: before.filter((cookie) => after.has(JSON.stringify(cookie))), late };
}

function lateOrThrow(error: unknown): ScenarioStopped {
  if (error instanceof ScenarioStopped) return error;
  if (isOverwhelmed(error)) {
    return new ScenarioStopped('never-settled', 'too much to record: the recorder was ended', { cause: error });
  }
  throw error;
}

/** What went wrong twice in the same words is told once. */
function toProblems(
  stops: readonly ScenarioStopped[],
  { scenario, sessionId }: Pick<ScenarioTask, 'scenario' | 'sessionId'>,
  url: string,
  picture: Screenshot | null,
): Problem[] {
  const distinct = new Map(stops.map((stop) => [`${stop.code} ${stop.url ?? ''} ${stop.message}`, stop]));
  return [...distinct.values()].map((stop) => ({
    code: stop.code,
    scenario,
    run: sessionId,
    url: stop.url ?? url,
    detail: stop.message,
    ...(stop.code === 'could-not-choose' && picture !== null ? { screenshot: picture.name } : {}),
  }));
}
