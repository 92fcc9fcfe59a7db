import type { Page } from 'puppeteer';
import type { ChoiceKind, ChoiceSource } from '../../core/schema/consent.ts';
import type { Event } from '../../core/schema/event.ts';
import type { DriverApi } from '../../messaging/driver-api.ts';
import type { ConsentSelectors } from '../audit-options.ts';
import { chooseInBanner } from '../banner/choose-in-banner.ts';
import { hasStoredSince } from '../banner/has-stored-since.ts';
import { pressSelector } from '../banner/press-selector.ts';
import { proveChoice } from '../banner/prove-choice.ts';
import { noteLook } from './note-look.ts';

export interface ChoicePlace {
  readonly page: Page;
  readonly api: DriverApi;
  /** Of the site whose banner it is. */
  readonly host: string;
  readonly selectors: ConsentSelectors | null;
  /** Everything recorded by now. */
  readonly recorded: () => Promise<readonly Event[]>;
}

/** Most sites say at once that they remember; for the others every frame must be asked. */
const snapshotEveryMs = 1_500;

/** Makes a choice as a visitor would, and writes it down once it is proven. Throws ScenarioStopped. */
export async function choose(choice: ChoiceKind, { page, api, host, selectors, recorded }: ChoicePlace): Promise<void> {
  await api.snapshot('before-choice');
  const selector = selectors?.[choice] ?? null;
  const source: ChoiceSource = selector === null ? 'banner' : 'policy-selector';
  const onSettings = () => noteLook(page, api, 'second-layer');
  const made = await (selector === null
    ? chooseInBanner(page, choice, undefined, onSettings)
    : pressSelector(page, choice, selector));
  let nextSnapshotMs = made.atMs + snapshotEveryMs;
  await proveChoice(made, async (atMs) => {
    if (hasStoredSince(await recorded(), atMs, host)) return true;
    if (Date.now() < nextSnapshotMs) return false;
    nextSnapshotMs += snapshotEveryMs;
    await api.snapshot('after-choice');
    return hasStoredSince(await recorded(), atMs, host);
  });
  await api.markChoice({ choice, source, detail: made.detail, atMs: made.atMs });
}
