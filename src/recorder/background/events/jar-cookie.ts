import type { Cookies } from 'webextension-polyfill';
import type { JarCookie, SameSite } from '../../../core/schema/cookie.ts';
import { digestItem } from '../digest/digest-item.ts';
import type { SessionKey } from '../digest/session-key.ts';

/** A cookie as the browser's API gives it, in the words of the event schema. */
export function jarCookie(cookie: Cookies.Cookie, key: SessionKey): JarCookie {
  return {
    name: cookie.name,
    value: digestItem(cookie.name, cookie.value, key),
    domain: cookie.domain.replace(/^\./, '').toLowerCase(),
    hostOnly: cookie.hostOnly,
    path: cookie.path,
    partitionKey: cookie.partitionKey?.topLevelSite ?? null,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: sameSite[cookie.sameSite],
    expiresAtMs: cookie.expirationDate === undefined ? null : cookie.expirationDate * 1000,
  };
}

const sameSite: Readonly<Record<Cookies.SameSiteStatus, SameSite>> = {
  strict: 'strict',
  lax: 'lax',
  no_restriction: 'none',
  unspecified: 'unspecified',
};
