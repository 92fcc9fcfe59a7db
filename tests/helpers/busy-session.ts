// The log of a long visit, made up but shaped like a recorded one: pages of 250 requests, of which some set cookies, some
// go to other hosts, and whose scripts write cookies and storage. The same numbers give the same events.
import type { Event, NewEvent } from '../../src/core/schema/event.ts';
import type { RequestType } from '../../src/core/schema/request-types.ts';
import { held, zeroMs } from './cookie-fixture.ts';
import { bareSession, type EventBuilder } from './event-builder.ts';
import { ownEnvironment } from './sample-environment.ts';

interface BusySession {
  readonly requests: number;
  /** Part of the requests that goes to other hosts, and how many of those there are. */
  readonly thirdPartyShare?: number;
  readonly thirdPartyHosts?: number;
}

const site = '5dportalen.se';
const perPage = 250;
const pageSeconds = 5;
const scriptCookies = ['sbjs_first', 'sbjs_current', 'sbjs_session', '_mtm_id', '_mtm_ses', 'woocommerce_cart_hash'];
const headerCookies = ['PHPSESSID', 'wp_session', 'tk_or', 'tk_lr'];
const types: readonly RequestType[] = ['image', 'script', 'xmlhttprequest', 'image', 'stylesheet', 'font', 'ping'];

/** A whole visit of a person. */
export function busySession(busy: BusySession): Event[] {
  const [started] = bareSession(site).environment(ownEnvironment).events();
  return [...(started === undefined ? [] : [started]), ...busyEvents(busy)].map((event, seq) => ({ ...event, seq }));
}

/** All of it but its beginning. */
export function busyEvents(busy: BusySession): NewEvent[] {
  const pages = Math.ceil(busy.requests / perPage);
  return Array.from({ length: pages }, (_, page) => pageEvents(busy, page)).flat();
}

function pageEvents(busy: BusySession, page: number): NewEvent[] {
  const start = page * pageSeconds;
  const url = `https://${site}/kurs/${page % 40}?ref=~${hex(page)}`;
  const documentId = `${hex(page)}${hex(page + 1)}${hex(page + 2)}${hex(page + 3)}`;
  const where = { documentId, frame: url };
  const count = Math.min(perPage, busy.requests - page * perPage);
  const jar = [...scriptCookies, ...headerCookies].map((name) => cookieText(name, page));
  return [
    made(start + 0.06, (log) => log.open(url, { documentId, startedAtMs: zeroMs + start * 1000 })),
    ...Array.from({ length: count }, (_, index) => requestEvent(busy, page * perPage + index, index, where)),
    ...scriptCookies.flatMap((name) => [
      made(start + 0.4, (log) => log.script(cookieText(name, page), where)),
      made(start + 0.4, (log) => log.write('localStorage', `${name}.copy`, where)),
    ]),
    ...jar.map((line) => made(start + 0.4, (log) => log.stored(line))),
    made(start + 3, (log) =>
      log.found(
        scriptCookies.map((name) => `localStorage/${name}.copy` as const),
        where,
      ),
    ),
    made(start + 4, (log) =>
      log.jar('page-loaded', ...jar.map((line) => held(line, { domain: site }, zeroMs + (start + 0.4) * 1000))),
    ),
  ];
}

function requestEvent(
  { thirdPartyShare = 0.04, thirdPartyHosts = 200 }: BusySession,
  number: number,
  index: number,
  where: { readonly documentId: string; readonly frame: string },
): NewEvent {
  const isPage = index === 0;
  const isThird = !isPage && Math.floor(number * thirdPartyShare) > Math.floor((number - 1) * thirdPartyShare);
  const other = Math.floor(number * thirdPartyShare) % thirdPartyHosts;
  const host = isThird ? `cdn.tracker-${other}.test` : site;
  const isBroken = number % 97 === 0;
  const url = isPage
    ? where.frame
    : `https://${host}/wp-content/uploads/2026/11/${hex(number)}.webp?ver=~${hex(other)}`;
  const name = headerCookies[number % headerCookies.length] ?? '';
  const seconds = Math.floor(number / perPage) * pageSeconds + 0.05 + index / 100;
  const event = made(seconds, (log) =>
    log.request(url, {
      ...(isPage ? { frame: where.frame, documentId: null, type: 'main_frame', initiator: null } : where),
      ...(isPage ? {} : { type: types[number % types.length] ?? 'other' }),
      ...(isBroken ? { status: null, error: 'net::ERR_ABORTED' } : {}),
      lines: index % 60 === 0 ? [cookieText(name, number)] : [],
    }),
  );
  return event.kind === 'request' ? { ...event, requestId: String(number + 100) } : event;
}

const blank = bareSession(site);

/** One event: a builder that held them all would copy them for each. */
function made(seconds: number, add: (log: EventBuilder) => EventBuilder): NewEvent {
  const event = add(blank.at(seconds)).events().at(-1);
  if (event === undefined) throw new Error('Nothing was added');
  const { seq: _, ...rest } = event;
  return rest;
}

function cookieText(name: string, turn: number): string {
  return `${name}=v${turn}; Path=/; Secure; SameSite=Lax; Max-Age=86400`;
}

/** Eight digits that look like a digest's. */
function hex(number: number): string {
  return (Math.imul(number + 1, 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
}
