import { pageLimits } from '../../messaging/page-limits.ts';
import type { PageWrite } from '../../messaging/page-report.ts';
import { cutText } from './cut-text.ts';
import type { WriteDetail } from './writes.ts';

/** A write as the hooks tell it, brought to the size and form of a report. */
export function pageWrite([api, operation, key, value, options, fullStack]: WriteDetail, atMs: number): PageWrite {
  const stack = fullStack.slice(0, pageLimits.stackLength);
  if (api === 'document.cookie') return { api, text: cookieText(inOctets(value ?? '')), atMs, stack };
  if (api !== 'cookie-store') {
    const cutValue = value === null ? null : cutText(value, pageLimits.valueLength);
    return { api, operation, key: cutText(key, pageLimits.keyLength), value: cutValue, atMs, stack };
  }
  const [domain, path, sameSite, expiresAtMs, partitioned] = options ?? [null, null, null, null, false];
  return {
    api,
    operation: operation === 'delete' ? 'delete' : 'set',
    name: cookieText(key.toWellFormed()),
    value: cookieText((value ?? '').toWellFormed()),
    domain: domain === null ? null : cookieText(domain),
    path: path === null ? null : cookieText(path),
    sameSite: sameSite === null ? null : cookieText(sameSite),
    // JSON has no such numbers; the browser refuses them as well.
    expiresAtMs: Number.isFinite(expiresAtMs) ? expiresAtMs : null,
    partitioned,
    atMs,
    stack,
  };
}

/**
 * Chromium hands this text to its cookie store in UTF-8 of three octets for a surrogate that stands alone, none of which
 * the store can read. The CookieStore takes a USVString, where one character stands for each.
 */
function inOctets(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd\ufffd\ufffd');
}

/** Longer than any browser takes, so that what is cut here is refused there. */
function cookieText(text: string): string {
  return text.slice(0, pageLimits.cookieLength);
}
