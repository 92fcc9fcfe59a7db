// What a visit to the sample site must yield: for each scenario, what is stored, asked for in vain and contacted, and in
// which phase. Holds where the browser allows third-party cookies; where it blocks them, the third-party cookies without
// a partition are refused, and all else stays.
//
// The walk: open the start page and let it settle; then, for each choice of the scenario, click it, let the page settle,
// open the start page again and let it settle.
import type { Phase, Scenario } from '../core/schema/consent.ts';
import { contactRows } from './truth/contacts.ts';
import { type CookieFacts, type CookieRow, cookieRows } from './truth/cookies.ts';
import { firstPhase, type Occasion, type TimesPerPhase, timesPerPhase } from './truth/occasion.ts';
import { type RefusalFacts, refusalRows } from './truth/refusals.ts';
import { pixelRows, type SharingFacts, sharingRows } from './truth/sharings.ts';
import { type StorageFacts, type StorageRow, storageRows } from './truth/storage.ts';

export interface TrueCookie extends CookieFacts {
  /** When it was first stored. */
  readonly phase: Phase;
  /** How often it was stored in each phase, the first time and every refresh. */
  readonly writes: TimesPerPhase;
  /** At the end of the walk. */
  readonly state: 'stored' | 'deleted';
}

interface TrueStorageItem extends StorageFacts {
  readonly phase: Phase;
}

interface TrueRefusal extends RefusalFacts {
  readonly phase: Phase;
  readonly attempts: TimesPerPhase;
}

/** A third party. */
interface TrueContact {
  readonly domain: string;
  readonly host: string;
  readonly phases: readonly Phase[];
}

interface TrueSharing extends SharingFacts {
  readonly phase: Phase;
  readonly requests: TimesPerPhase;
}

/** A request whose answer shows nothing. */
interface TruePixel {
  readonly url: string;
  readonly requests: TimesPerPhase;
}

export interface ScenarioTruth {
  readonly phases: readonly Phase[];
  readonly cookies: readonly TrueCookie[];
  readonly storage: readonly TrueStorageItem[];
  readonly refusals: readonly TrueRefusal[];
  readonly contacts: readonly TrueContact[];
  readonly sharings: readonly TrueSharing[];
  readonly pixels: readonly TruePixel[];
}

/** Its banner cannot be closed without an answer. */
export const truth: Readonly<Record<Exclude<Scenario, 'browse' | 'dismiss'>, ScenarioTruth>> = {
  ignore: along(['before-choice']),
  reject: along(['before-choice', 'after-reject']),
  accept: along(['before-choice', 'after-accept']),
  withdraw: along(['before-choice', 'after-accept', 'after-withdrawal']),
};

function along(phases: readonly Phase[]): ScenarioTruth {
  return {
    phases,
    cookies: reached(cookieRows, phases).map(({ row, phase }) => trueCookie(row, phase, phases)),
    storage: reached(storageRows, phases).map(({ row, phase }) => trueStorageItem(row, phase)),
    refusals: reached(refusalRows, phases).map(({ row: { occasion, ...facts }, phase }) => ({
      ...facts,
      phase,
      attempts: timesPerPhase(occasion, phases),
    })),
    contacts: contactRows
      .map(({ occasions, ...contact }) => ({ ...contact, phases: phasesOf(occasions, phases) }))
      .filter((contact) => contact.phases.length > 0),
    sharings: reached(sharingRows, phases).map(({ row: { occasion, ...facts }, phase }) => ({
      ...facts,
      phase,
      requests: timesPerPhase(occasion, phases),
    })),
    pixels: reached(pixelRows, phases).map(({ row: { url, occasion } }) => ({
      url,
      requests: timesPerPhase(occasion, phases),
    })),
  };
}

function trueCookie(
  { occasion, isDeletedAtOnce, ...facts }: CookieRow,
  phase: Phase,
  phases: readonly Phase[],
): TrueCookie {
  const state = isDeletedAtOnce ? 'deleted' : 'stored';
  return { ...facts, phase, writes: timesPerPhase(occasion, phases), state };
}

function trueStorageItem({ area, origin, key, party, script }: StorageRow, phase: Phase): TrueStorageItem {
  return { area, origin, key, party, script, phase };
}

/** The rows that the walk comes to, each with the phase in which it first does. */
function reached<R extends { readonly occasion: Occasion }>(
  rows: readonly R[],
  phases: readonly Phase[],
): { row: R; phase: Phase }[] {
  return rows.flatMap((row) => {
    const phase = firstPhase(row.occasion, phases);
    return phase === null ? [] : [{ row, phase }];
  });
}

function phasesOf(occasions: readonly Occasion[], phases: readonly Phase[]): Phase[] {
  return phases.filter((phase) => occasions.some((occasion) => firstPhase(occasion, [phase]) !== null));
}
