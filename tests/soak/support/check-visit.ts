// What must be true of a visit whatever moment the worker was killed at. Each check gives what is wrong: nothing, if all is well.
import { selfCheck } from '../../../src/core/audit/self-check.ts';
import { record } from '../../../src/core/record/record.ts';
import type { Event } from '../../../src/core/schema/event.ts';
import { only } from '../../helpers/recorded-visit.ts';
import type { KilledVisit } from './killed-visit.ts';

/** Positions without holes, one beginning, and nothing twice. */
export function disorder({ events }: Pick<KilledVisit, 'events'>): string[] {
  const misplaced = events.filter(({ seq }, index) => seq !== index).map(({ seq }) => `out of place: ${seq}`);
  const starts = only(events, 'session-started').length;
  const names = events.flatMap((event) => identity(event) ?? []);
  const twice = [...Map.groupBy(names, (name) => name)].filter(([, same]) => same.length > 1);
  return [...misplaced, ...(starts === 1 ? [] : [`${starts} beginnings`]), ...twice.map(([name]) => `twice: ${name}`)];
}

/** Equal for one thing recorded twice alone; null for what may truly happen twice. */
function identity(event: Event): string | null {
  switch (event.kind) {
    case 'request':
      return `request ${event.requestId} ${event.url} ${event.status} ${event.error}`;
    case 'script-write':
      return `write ${event.api} ${event.operation} ${event.key} ${event.value?.digest} ${event.atMs}`;
    case 'document-committed':
      return `document ${event.frame.documentId} ${event.atMs}`;
    default:
      return null;
  }
}

/**
 * Both ends of each moment are known on the same clock: headers reach the browser after the server sent them, and before
 * the page has its answer; a write is stamped within the call that made it. So the order is right as well: of two things
 * of which one was over when the other began, the first has the earlier time.
 */
export function wrongTimes({ events, site, diary, setOutAtMs }: KilledVisit): string[] {
  const arrived = new Map(diary.arrived);
  const requests = only(events, 'request').flatMap((request) => {
    const number = numberOf(request.url, request.setCookies[0]?.name, request.setCookies[0]?.value.raw);
    const [from, to] = [site.answeredAtMs.get(number ?? -1), arrived.get(number ?? -1)];
    if (from === undefined || to === undefined) return [];
    return isWithin(request.atMs, from, to) ? [] : [`${request.url}: ${request.atMs - from} ms of ${to - from}`];
  });
  const written = new Map(diary.written.map(([number, from, to]) => [`item${number}`, { from, to }]));
  const writes = only(events, 'script-write').flatMap(({ key, operation, atMs }) => {
    const moment = operation === 'set' ? written.get(key) : undefined;
    if (moment === undefined) return [];
    return isWithin(atMs, moment.from, moment.to) ? [] : [`${key}: ${atMs - moment.from} ms`];
  });
  const zeroMs = record(events).startedAtMs;
  const askedAtMs = site.visitedAtMs[0] ?? Number.NaN;
  const isZeroRight = isWithin(zeroMs, setOutAtMs, askedAtMs);
  return [
    ...requests,
    ...writes,
    ...(isZeroRight ? [] : [`the visit began ${zeroMs - setOutAtMs} ms after it was set out for`]),
  ];
}

/** Browser and server round to milliseconds, each in its own way. */
const roundingMs = 2;

function isWithin(atMs: number, fromMs: number, toMs: number): boolean {
  return atMs >= fromMs - roundingMs && atMs <= toMs + roundingMs;
}

/** Raw values are kept in the audit alone; in a person's visit a number is not to be had. */
function numberOf(url: string, cookie: string | undefined, value: string | undefined): number | null {
  const text = /[?&]number=(\d+)$/.exec(url)?.[1] ?? (cookie?.startsWith('answer') ? value : undefined);
  return text === undefined ? null : Number(text);
}

/** What the browser's jar and the page's storage hold at the end, and the record does not, or holds no longer. */
export function unmended({ events, jar, storageKeys }: KilledVisit): string[] {
  const session = record(events);
  const { missed, inJar, recorded } = selfCheck(session, jar);
  // What was written after the last snapshot is seen, and its state is not known.
  const seen = session.storage.filter(({ state }) => state !== 'deleted').map(({ key }) => key);
  const stored = session.storage.filter(({ state }) => state === 'stored').map(({ key }) => key);
  const items = storageKeys.filter((key) => !seen.includes(key)).map((key) => `item ${key}`);
  const gone = stored.filter((key) => !storageKeys.includes(key)).map((key) => `item ${key} is gone`);
  const cookies = missed.map(({ name }) => `cookie ${name}`);
  return [...cookies, ...(recorded === inJar ? [] : [`${recorded} cookies for ${inJar}`]), ...items, ...gone];
}
