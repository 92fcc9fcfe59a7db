// What the browser handed to the recorder's listeners and the log does not hold.
import type { Event } from '../../../src/core/schema/event.ts';
import type { KilledVisit } from './killed-visit.ts';
import type { Told } from './plant-witness.ts';

/** Everything of the visit that was told. Two taps may be told of the same: it counts once. */
export function toldOfVisit({ told, site }: Pick<KilledVisit, 'told' | 'site'>): Told[] {
  const seen = new Set<string>();
  return told.filter((one) => {
    const { what, which } = one;
    if (what === 'batch' || what === 'written') return false;
    if (what === 'document' && !which.includes(site.url)) return false;
    const name = `${what} ${which}`;
    const isNew = what === 'cookie' || !seen.has(name);
    seen.add(name);
    return isNew;
  });
}

export function lostEvents(visit: Pick<KilledVisit, 'told' | 'site' | 'events'>): Told[] {
  const recorded = countedNames(visit.events);
  return toldOfVisit(visit).filter((told) => {
    const found = nearest(recorded.get(nameOf(told)), told.atMs);
    return !found;
  });
}

/**
 * Of those, the ones that must not be lost even where losses of a moment are allowed: they came before the last event that
 * reached the log in the same life of the worker. What comes is taken in turn, so what came later may still have waited for
 * its turn when the batch was handed over, for as long as the machine was busy.
 */
export function lostBeforeFlush(visit: Pick<KilledVisit, 'told' | 'site' | 'events'>): Told[] {
  const lives = Map.groupBy(visit.told, ({ life }) => life);
  const lastFlush = new Map([...lives].map(([life, told]) => [life, flushedUntilMs(told)]));
  const lost = lostEvents(visit).filter(({ life, atMs }) => atMs < (lastFlush.get(life) ?? 0));
  // What the lives in question wrote is told along with it, for whoever has to find out why.
  const written = new Set(lost.map(({ life }) => life));
  return [...lost, ...[...written].flatMap((life) => lives.get(life)?.filter(({ what }) => what === 'written') ?? [])];
}

/** Those that wrote events of their own to the log. */
export function livesThatWrote({ told }: Pick<KilledVisit, 'told'>): string[] {
  const byLife = Map.groupBy(told, ({ life }) => life);
  return [...byLife].filter(([, ofLife]) => flushedUntilMs(ofLife) > 0).map(([life]) => life);
}

/** The time of the last event that was written. What an earlier life left in the journal has no part in this one's events. */
function flushedUntilMs(told: readonly Told[]): number {
  const bornAtMs = told[0]?.atMs ?? 0;
  const written = told.filter(({ what }) => what === 'written').map(({ which }) => Number(which.split(' ')[1]));
  return Math.max(0, ...written.filter((lastAtMs) => lastAtMs >= bornAtMs));
}

/** Told and recorded are stamped in one call of one function, in which a busy machine may pause; or both with the page's own time. */
const sameMs = 500;

/** Takes the record away that it finds: each can answer for one alone. */
function nearest(times: number[] | undefined, atMs: number): boolean {
  const index = times?.findIndex((time) => Number.isNaN(time) || Math.abs(time - atMs) <= sameMs) ?? -1;
  if (index === -1) return false;
  times?.splice(index, 1);
  return true;
}

function nameOf({ what, which }: Told): string {
  return what === 'response' || what === 'failure' ? `${what} ${withoutUrl(which)}` : `${what} ${which}`;
}

/** By name, the times at which it was recorded; NaN where the name alone tells. */
function countedNames(events: readonly Event[]): Map<string, number[]> {
  const names = new Map<string, number[]>();
  for (const event of events) {
    const [name, atMs = Number.NaN] = recordedName(event);
    if (name !== null) names.set(name, [...(names.get(name) ?? []), atMs]);
  }
  return names;
}

function recordedName(event: Event): [name: string | null, atMs?: number] {
  switch (event.kind) {
    case 'request':
      if (event.error !== null) return [`failure ${event.requestId} ${event.error}`];
      return [`response ${event.requestId} ${event.status}`];
    case 'cookie-changed': {
      const { removed, cause, cookie, atMs } = event;
      return [`cookie ${removed} ${cause} ${cookie.name} ${cookie.domain}`, atMs];
    }
    case 'document-committed':
      return [`document ${event.frame.documentId} ${event.frame.url}`];
    case 'script-write':
      return [`report ${event.api} ${event.api === 'document.cookie' ? '' : event.key} ${event.atMs}`];
    default:
      return [null];
  }
}

/** The recorder digests parameters; the request's id and what became of it tell enough. */
function withoutUrl(which: string): string {
  return which.split(' ').slice(0, 2).join(' ');
}
