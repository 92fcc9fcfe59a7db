import { compareText } from '../../core/compare-text.ts';
import type { Run, RunCookie } from '../../core/schema/run.ts';
import { isoTime } from '../iso-time.ts';
import { type WecLog, wecStack, wecTime } from './wec-log.ts';
import { wecValue } from './wec-value.ts';

interface WecCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  /** Seconds since 1970; -1 for a session cookie. */
  readonly expires: number;
  /** Of name and value, in UTF-16 units. */
  readonly size: number;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly session: boolean;
  readonly sameSite?: string;
  readonly partitionKey?: string;
  readonly expiresUTC?: string;
  readonly expiresDays?: number;
  readonly log: WecLog;
  readonly firstPartyStorage: boolean;
}

const sameSite = { strict: 'Strict', lax: 'Lax', none: 'None', unspecified: null } as const;

/** What lay in the jar in the end, and what was deleted again before: those that live longest first, as there. */
export function wecCookies(run: Run): readonly WecCookie[] {
  return run.cookies
    .map((cookie) => wecCookie(cookie, run))
    .toSorted(
      (a, b) =>
        b.expires - a.expires || compareText(a.name, b.name) || compareText(a.domain + a.path, b.domain + b.path),
    );
}

function wecCookie(cookie: RunCookie, run: Run): WecCookie {
  const { name, domain, path, httpOnly, secure, partitionKey, value, setBy, setAtMs, party } = cookie;
  const site = sameSite[cookie.sameSite];
  return {
    name,
    value: wecValue(value),
    domain,
    path,
    ...expiry(cookie, run),
    size: name.length + value.length,
    httpOnly,
    secure,
    session: cookie.duration.kind === 'session',
    ...(site === null ? {} : { sameSite: site }),
    ...(partitionKey === null ? {} : { partitionKey }),
    log: {
      stack: wecStack(setBy),
      type: setBy.via === 'http-header' ? 'Cookie.HTTP' : 'Cookie.JS',
      timestamp: wecTime(run, setAtMs),
      location: setBy.page,
    },
    firstPartyStorage: party === 'first',
  };
}

function expiry(
  { duration, writesAtMs, setAtMs }: RunCookie,
  { startedAtMs }: Run,
): Pick<WecCookie, 'expires' | 'expiresUTC' | 'expiresDays'> {
  if (duration.kind === 'session') return { expires: -1 };
  // Counted from the last write, which the browser keeps.
  const expiresMs = startedAtMs + (writesAtMs.at(-1) ?? setAtMs) + duration.storedSeconds * 1000;
  const days = Math.round((expiresMs - startedAtMs) / 864_000) / 100;
  const utc = isoTime(expiresMs);
  return { expires: expiresMs / 1000, ...(utc === null ? {} : { expiresUTC: utc }), expiresDays: days };
}
