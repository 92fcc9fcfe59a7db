import type { BrowserCookie } from '../../src/audit/browser/browser-jar.ts';
import { cookieIdentity } from '../../src/core/cookie/cookie-identity.ts';
import type { SessionRecord } from '../../src/core/schema/session.ts';
import { type CookieTruth, type Part, type Row, requestsOf } from '../fixtures/sites/row.ts';
import { type Score, scoreOf } from './score.ts';

export interface Visited {
  readonly record: SessionRecord;
  /** The browser's own jar at the end. */
  readonly jar: readonly BrowserCookie[];
  /** Host and path of all that arrived at the server during the visit. */
  readonly served: readonly string[];
}

/** What the recorder has of a row, against what the row is, the browser's own jar and the server's log. */
export function measureRow(row: Row, { record, jar, served }: Visited): Record<Part, Score> {
  const { cookies = [], storage = [], fromCache = [], attemptsNotVisible } = row;
  const attempts = record.attempts.filter(({ cookie }) => isNameOf(row, cookie.name));
  const toText = ({ via, url, cookie }: (typeof attempts)[number]) => writeText(cookie.name, via, placeOf(url ?? ''));
  const visible = attemptsNotVisible === undefined ? cookies : [];
  const requests = record.requests.map(({ url }) => placeOf(url));
  return {
    attempts: scoreOf(visible.map(truthText), attempts.map(toText)),
    fate: scoreOf(
      [
        ...visible.map((cookie) => `${truthText(cookie)} ${cookie.fate}`),
        ...jar.filter(({ name }) => isNameOf(row, name)).map(cookieIdentity),
      ],
      [
        ...attempts.map((attempt) => `${toText(attempt)} ${attempt.outcome}`),
        ...record.cookies.filter(({ name, state }) => state === 'stored' && isNameOf(row, name)).map(cookieIdentity),
      ],
    ),
    requests: scoreOf(
      [...served.filter((place) => isRequestOf(row, place)), ...fromCache],
      requests.filter((place) => isRequestOf(row, place)),
    ),
    storage: scoreOf(
      storage.map(({ area, origin, key }) => `${area} ${origin} ${key}`),
      record.storage
        .filter(({ key, state }) => state !== 'deleted' && isKeyOf(row, key))
        .map(({ area, origin, key }) => `${area} ${origin} ${key}`),
    ),
  };
}

/** How many cookies of the row its truth says are in the jar at the end. */
export function heldByTruth({ cookies = [] }: Row): number {
  return cookies.filter(({ name, fate }) => fate === 'stored' && !isDeletedLater(cookies, name)).length;
}

export function isNameOf({ cookies = [] }: Row, name: string): boolean {
  return cookies.some((cookie) => cookie.name === name);
}

export function isRequestOf(row: Row, place: string): boolean {
  return place.split('/')[1] === row.id || requestsOf(row).includes(place);
}

/** A service worker's key is its scope, which lies under the row's path. */
export function isKeyOf({ id, storage = [] }: Row, key: string): boolean {
  return key === id || storage.some((item) => item.key === key);
}

/** Host and path, as the server's log has them. */
export function placeOf(url: string): string {
  return url.replace(/^\w+:\/\//, '').replace(/[?#].*$/, '');
}

function isDeletedLater(cookies: readonly CookieTruth[], deleted: string): boolean {
  return cookies.some(({ name, fate }) => name === deleted && fate === 'deleted');
}

function truthText({ name, via, by }: CookieTruth): string {
  return writeText(name, via, by);
}

function writeText(name: string, via: string, by: string): string {
  return `${name} ${via} ${by}`;
}
