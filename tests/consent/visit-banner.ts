import type { Browser } from 'puppeteer';
import { ScenarioStopped } from '../../src/audit/problem.ts';
import { followEvents } from '../../src/audit/recorder/follow-events.ts';
import { choicesOf } from '../../src/audit/scenario/choices-of.ts';
import { choose } from '../../src/audit/scenario/choose.ts';
import { classify } from '../../src/core/classify/classify.ts';
import { phaseAfter } from '../../src/core/classify/phase.ts';
import { record } from '../../src/core/record/record.ts';
import type { ChoiceKind, Phase } from '../../src/core/schema/consent.ts';
import type { Run } from '../../src/core/schema/run.ts';
import type { DriverApi } from '../../src/messaging/driver-api.ts';
import { emptyReport } from '../cli/support/empty-report.ts';
import { type Banner, hitHost } from '../fixtures/banners/banners.ts';
import { policy } from '../helpers/policy-builder.ts';
import type { ServedRequest, TlsServer } from '../helpers/tls-server.ts';

export interface VisitedBanner {
  readonly run: Run;
  readonly choices: readonly ChoiceKind[];
  /** What the site remembers in the end; null where the choice could not be made. */
  readonly remembered: string | null;
  /** What arrived at the server. */
  readonly served: readonly ServedRequest[];
}

export interface Station {
  readonly browser: Browser;
  readonly api: DriverApi;
  readonly server: TlsServer;
}

/** A host of its own for each visit, so that nothing is remembered from another. */
export function hostOfVisit({ id }: Banner, choice: ChoiceKind): string {
  return `${id}-${choice}.test`;
}

/** One session in which the choice is made as an audit makes it. */
export async function visitBanner(banner: Banner, scenario: ChoiceKind, station: Station): Promise<VisitedBanner> {
  const { browser, api, server } = station;
  const host = hostOfVisit(banner, scenario);
  const url = `https://${host}/`;
  const begin = server.log.length;
  await api.startSession({
    sessionId: host,
    scenario,
    site: host,
    startUrl: url,
    environment: emptyReport.environment,
  });
  const page = await browser.newPage();
  const follower = followEvents(api, () => {});
  const recorded = async () => {
    await follower.catchUp();
    return follower.events;
  };
  const rest = (): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'quiet'));
  const reopen = async () => {
    await rest();
    await page.reload();
    await rest();
  };
  const isPossible = banner.remembers[scenario] !== null;
  const choices = choicesOf[scenario];
  try {
    await page.goto(url);
    const place = { page, api, host, selectors: null, recorded, reopen };
    let isMade = true;
    for (const choice of choices) {
      await api.snapshot('before-choice');
      // Where nothing is to come there is nothing to wait for.
      const patience = isPossible ? {} : { patienceMs: 500 };
      isMade &&= await choose(choice, { ...place, ...patience }).then(() => true, couldNotChoose);
      await reopen();
    }
    const remembered = isMade ? await page.evaluate(() => localStorage.getItem('choice')) : null;
    await api.endSession('completed');
    const run = classify(record(await recorded()), policy(host).build());
    return { run, choices, remembered, served: server.log.slice(begin) };
  } finally {
    follower.stop();
    await page.close();
  }
}

function couldNotChoose(error: unknown): false {
  if (error instanceof ScenarioStopped && error.code === 'could-not-choose') return false;
  throw error;
}

/** What the page sent once it was let falls where the server saw it: behind the page's word that it understood. */
export function arePhasesRight({ run, choices, served }: VisitedBanner): boolean {
  const truth: Phase[] = [];
  let chosen = 0;
  for (const { host, path } of served) {
    if (path === '/chosen') chosen += 1;
    const last = choices[chosen - 1];
    if (host === hitHost) truth.push(last === undefined ? 'before-choice' : phaseAfter[last]);
  }
  const hits = run.requests.filter(({ host }) => host === hitHost).map(({ phase }) => phase);
  // The browser still holds those of other visits.
  const items = run.cookies.filter(({ domain }) => domain === run.site);
  return JSON.stringify(hits) === JSON.stringify(truth) && items.every(({ phase }) => phase !== 'before-choice');
}
