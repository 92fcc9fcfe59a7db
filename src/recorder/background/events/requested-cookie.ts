// Cookies as they were asked for, their values digested.
import { fromCookieStore } from '../../../core/cookie/from-cookie-store.ts';
import { type ParsedCookie, parseSetCookie } from '../../../core/cookie/parse-set-cookie.ts';
import type { RequestedCookie } from '../../../core/schema/cookie.ts';
import { pageLimits } from '../../../messaging/page-limits.ts';
import type { CookieStoreWrite } from '../../../messaging/page-report.ts';
import { digestItem } from '../digest/digest-item.ts';
import type { SessionKey } from '../digest/session-key.ts';

/** One Set-Cookie line, or what a script assigned to `document.cookie`. */
export function cookieFromLine(line: string, atMs: number, key: SessionKey): RequestedCookie {
  return digested(parseSetCookie(line, atMs), key);
}

/** What `cookieStore.set` or `.delete` asked for. */
export function cookieFromStore(write: CookieStoreWrite, key: SessionKey): RequestedCookie {
  return digested(fromCookieStore(write, write.atMs), key);
}

/** A line that is ignored may be of any size. */
function digested({ value, ...attributes }: ParsedCookie, key: SessionKey): RequestedCookie {
  const { name } = attributes;
  return { ...attributes, value: digestItem(name, value.slice(0, pageLimits.valueLength), key, value.length) };
}
