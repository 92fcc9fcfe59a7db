import { parsedUrl } from '../parsed-url.ts';

/** Host of a URL, in lower case; empty for one that has none. */
export function hostOf(url: string): string {
  return parsedUrl(url)?.hostname ?? '';
}

/** Whether a cookie of this domain is sent to the host (RFC 6265bis section 5.1.3). */
export function isSentTo(cookie: { readonly domain: string; readonly hostOnly: boolean }, host: string): boolean {
  const domain = cookie.domain.replace(/^\./, '').toLowerCase();
  return host === domain || (!cookie.hostOnly && host.endsWith(`.${domain}`));
}
