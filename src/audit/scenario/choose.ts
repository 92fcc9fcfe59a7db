import type { Page } from 'puppeteer';
import type { ChoiceKind } from '../../core/schema/consent.ts';
import type { Event } from '../../core/schema/event.ts';
import type { ChoiceMark, DriverApi } from '../../messaging/driver-api.ts';
import type { ConsentSelectors } from '../audit-options.ts';
import type { RuleChoice } from '../banner/autoconsent/play-rule.ts';
import { chooseByRule } from '../banner/choose-by-rule.ts';
import { chooseInBanner } from '../banner/choose-in-banner.ts';
import { confirmNo } from '../banner/confirm-no.ts';
import { hasSignalSince } from '../banner/has-signal-since.ts';
import { hasStoredSince } from '../banner/has-stored-since.ts';
import type { MadeChoice } from '../banner/made-choice.ts';
import { pressSelector } from '../banner/press-selector.ts';
import { proveChoice } from '../banner/prove-choice.ts';
import { seesBanner } from '../banner/see-page.ts';
import { ScenarioStopped } from '../problem.ts';
import { noteLook } from './note-look.ts';

export interface ChoicePlace {
  readonly page: Page;
  readonly api: DriverApi;
  /** Of the site whose banner it is. */
  readonly host: string;
  readonly selectors: ConsentSelectors | null;
  /** Everything recorded by now. */
  readonly recorded: () => Promise<readonly Event[]>;
  /** Opens the page that is there once more. */
  readonly reopen: () => Promise<void>;
  /** How long a banner may take to come; absent: as long as the slowest do. */
  readonly patienceMs?: number;
}

/** Most sites say at once that they remember; for the others every frame must be asked. */
const snapshotEveryMs = 1_500;

/**
 * Makes a choice as a visitor would, and writes it down once it is proven: with the policy's selector, else a rule of
 * autoconsent, else what our own finder sees. Throws ScenarioStopped.
 */
export async function choose(choice: ChoiceKind, place: ChoicePlace): Promise<void> {
  const { page, selectors, patienceMs } = place;
  const selector = selectors?.[choice] ?? null;
  if (selector !== null) {
    // A selector that does not fit is told: whoever wrote it wants to know.
    return prove(choice, 'policy-selector', await pressSelector(page, choice, selector), place);
  }
  if (choice !== 'withdraw' && (await hasChosenByRule(choice, place))) return;
  const onSettings = () => noteLook(page, place.api, 'second-layer');
  await prove(choice, 'banner', await chooseInBanner(page, choice, patienceMs, onSettings), place);
}

/** Leaves a page in which the choice can still be made where it could not prove one. */
async function hasChosenByRule(choice: RuleChoice, place: ChoicePlace): Promise<boolean> {
  const tried = await chooseByRule(place.page, choice);
  if (tried === null) return false;
  try {
    await prove(choice, 'autoconsent', tried.made, place);
    return true;
  } catch (error) {
    if (!(error instanceof ScenarioStopped)) throw error;
  }
  if (!tried.hasEnded || !(await seesBanner(place.page))) await place.reopen();
  return false;
}

async function prove(
  choice: ChoiceKind,
  source: ChoiceMark['source'],
  made: MadeChoice,
  { page, api, host, recorded }: ChoicePlace,
): Promise<void> {
  let nextSnapshotMs = made.atMs + snapshotEveryMs;
  await proveChoice(made, async (atMs) => {
    const events = await recorded();
    if (hasStoredSince(events, atMs, host) || hasSignalSince(events, atMs, host, choice)) return true;
    if (choice !== 'accept') await confirmNo(page);
    if (Date.now() < nextSnapshotMs) return false;
    nextSnapshotMs += snapshotEveryMs;
    await api.snapshot('after-choice');
    return hasStoredSince(await recorded(), atMs, host);
  });
  await api.markChoice({ choice, source, detail: made.detail, atMs: made.atMs });
}
