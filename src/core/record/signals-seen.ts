// Everything in the log that tells of consent: what pages said, what was stored, what was sent.

import type { SignalSeen } from '../consent/signal-seen.ts';
import { toldByRequest } from '../consent/told-by-request.ts';
import { toldByTcString } from '../consent/told-by-tc-string.ts';
import { cookieIdentity } from '../cookie/cookie-identity.ts';
import type { ConsentReading, SignalSource } from '../schema/consent.ts';
import type { Event, EventOf } from '../schema/event.ts';
import { hostOf } from './address.ts';
import type { CookieHistory } from './jar.ts';
import { ofKind } from './ordered-log.ts';
import type { PageFinder } from './page-finder.ts';
import { type StorageFact, storageIdentity } from './storage-facts.ts';
import { type Writers, writtenAtMs } from './writer.ts';

interface Sources {
  readonly histories: readonly CookieHistory[];
  readonly writers: Writers;
  /** In order of time. */
  readonly facts: readonly StorageFact[];
  readonly finder: PageFinder;
  /** The profile may hold what an earlier visit left. */
  readonly isUsed: boolean;
}

/** In order of time. */
export function signalsSeen(
  events: readonly Event[],
  { histories, writers, facts, finder, isUsed }: Sources,
): SignalSeen[] {
  const said = ofKind(events, 'consent-signal').map((event) => fromPage(event, finder));
  const presses = said.filter(({ source, role }) => source === 'click' && role !== null);
  const touchedAtMs = [...presses, ...ofKind(events, 'choice-made')].reduce(
    (earliest, { atMs }) => Math.min(earliest, atMs),
    Number.POSITIVE_INFINITY,
  );
  return [
    ...cookiesAtStart(events, histories),
    ...histories.flatMap((history) => fromCookie(history, writers)),
    ...[...Map.groupBy(facts, storageIdentity).values()].flatMap((ofItem) =>
      fromItem(ofItem, finder, isUsed ? touchedAtMs : Number.NEGATIVE_INFINITY),
    ),
    ...said,
    ...ofKind(events, 'request').flatMap((request) => fromRequest(request, finder)),
  ].toSorted((a, b) => a.atMs - b.atMs);
}

function fromPage(event: EventOf<'consent-signal'>, finder: PageFinder): SignalSeen {
  const { source, tool, state, granted, denied, detail, role, tcString, frame, atMs } = event;
  // The recorder does not read TC strings: a signal that brings nothing else says what its string says.
  const inString = source === 'tcf' && state === null && tcString !== null ? toldByTcString(tcString) : null;
  const told = { source, tool, state, granted, denied, detail, role, tcString, ...inString };
  return { ...told, receiver: null, ...finder.ofFrame(frame, atMs), atMs, isFromBefore: false };
}

function cookiesAtStart(events: readonly Event[], histories: readonly CookieHistory[]): SignalSeen[] {
  const known = new Set(histories.map(({ id }) => id));
  return ofKind(events, 'jar-snapshot')
    .filter(({ reason }) => reason === 'session-start')
    .flatMap(({ cookies, atMs }) =>
      cookies
        .filter((cookie) => known.has(cookieIdentity(cookie)))
        .flatMap(({ name, value }) =>
          ofReading('consent-cookie', value.consent, { detail: name, atMs, isFromBefore: true }),
        ),
    );
}

/** A record that is deleted leaves the question open again. One that ends by itself is told by the next question. */
function fromCookie({ writes, removals }: CookieHistory, writers: Writers): SignalSeen[] {
  const place = (change: CookieHistory['writes'][number]) => {
    const { page = null, frame = null } = writers.get(change) ?? {};
    return { detail: change.cookie.name, atMs: writtenAtMs(change, writers), page, frame };
  };
  return [
    ...removals
      .filter(({ cause }) => cause === 'deleted')
      .flatMap((removal) => ofReading('consent-cookie', emptied(removal.cookie.value.consent), place(removal))),
    ...writes.flatMap((write) => ofReading('consent-cookie', write.cookie.value.consent, place(write))),
  ];
}

/** `untilMs`: what is found until then, and was not seen written, lies there from an earlier visit. */
function fromItem(facts: readonly StorageFact[], finder: PageFinder, untilMs: number): SignalSeen[] {
  let last: ConsentReading | undefined;
  return facts.flatMap((fact, index) => {
    const { what, value, key, frame, atMs } = fact;
    const reading = what === 'removed' ? emptied(last) : value?.consent;
    last = reading;
    const isFromBefore = index === 0 && what === 'there' && atMs < untilMs;
    return ofReading('consent-storage', reading, { detail: key, atMs, ...finder.ofFrame(frame, atMs), isFromBefore });
  });
}

function emptied(reading: ConsentReading | undefined): ConsentReading | undefined {
  return reading === undefined ? undefined : { tool: reading.tool, state: 'pending', granted: [] };
}

type Where = Pick<SignalSeen, 'detail' | 'atMs'> & Partial<Pick<SignalSeen, 'page' | 'frame' | 'isFromBefore'>>;

function ofReading(source: SignalSource, reading: ConsentReading | undefined, where: Where): SignalSeen[] {
  if (reading === undefined) return [];
  const { tool, state, granted } = reading;
  const unsaid = {
    denied: [],
    role: null,
    tcString: null,
    receiver: null,
    page: null,
    frame: null,
    isFromBefore: false,
  };
  return [{ source, tool, state, granted, ...unsaid, ...where }];
}

/** When it was sent: what its answer took tells nothing of what was known then. */
function fromRequest(request: EventOf<'request'>, finder: PageFinder): SignalSeen[] {
  const atMs = request.sentAtMs ?? request.atMs;
  return toldByRequest(request.consentParameters).map((told) => ({
    ...told,
    tool: null,
    role: null,
    receiver: hostOf(request.url),
    ...finder.ofRequest(request),
    atMs,
    isFromBefore: false,
  }));
}
