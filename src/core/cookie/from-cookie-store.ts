import { asciiLowerCase } from './ascii-lower-case.ts';
import type { ParsedCookie } from './parse-set-cookie.ts';
import { secondsUntil } from './requested-lifetime.ts';
import { storeCallRefusal } from './store-call-refusal.ts';
import { trimWhiteSpace } from './trim-white-space.ts';

/** What a page handed to `cookieStore.set` or `cookieStore.delete`; null for what it left out. */
export interface CookieStoreCall {
  readonly operation: 'set' | 'delete';
  readonly name: string;
  readonly value: string;
  readonly domain: string | null;
  readonly path: string | null;
  readonly sameSite: string | null;
  /** UTC milliseconds; for a `maxAge`, the moment that it ends. */
  readonly expiresAtMs: number | null;
  readonly partitioned: boolean;
}

/**
 * The cookie that a script asked the CookieStore for at `atMs` (UTC milliseconds), with the defaults of that API: Strict,
 * Secure, path "/". See https://cookiestore.spec.whatwg.org/
 */
export function fromCookieStore(call: CookieStoreCall, atMs: number): ParsedCookie {
  const { operation, domain, path, sameSite, expiresAtMs, partitioned } = call;
  const isDelete = operation === 'delete';
  const name = trimWhiteSpace(call.name);
  const value = isDelete ? '' : trimWhiteSpace(call.value);
  const kept = { name, value, domain: domain === null ? null : asciiLowerCase(domain), path: storedPath(path) };
  return {
    ...kept,
    secure: true,
    httpOnly: false,
    sameSite: sameSite === 'lax' || sameSite === 'none' ? sameSite : 'strict',
    partitioned,
    requestedSeconds: isDelete ? 0 : lifetime(expiresAtMs, atMs),
    ignored: isDelete ? null : storeCallRefusal(kept),
  };
}

/** The API ends every path with a slash, as Chromium does: "/x" becomes "/x/". An empty one is the document's own. */
function storedPath(path: string | null): string | null {
  if (path === null) return '/';
  if (!path.startsWith('/')) return null;
  return path.endsWith('/') ? path : `${path}/`;
}

function lifetime(expiresAtMs: number | null, atMs: number): number | null {
  return expiresAtMs === null || !Number.isFinite(expiresAtMs) ? null : secondsUntil(expiresAtMs, atMs);
}
