import { createUnderWay } from './under-way.ts';

/** Names of the cookies that requests carry, from when they are sent until their answer comes. */
export interface SentCookies {
  note(requestId: string, cookieHeader: string): void;
  /** null when the request was not seen being sent. */
  take(requestId: string): string[] | null;
}

export function createSentCookies(): SentCookies {
  const underWay = createUnderWay<string[]>();
  return {
    note: (requestId, cookieHeader) => underWay.note(requestId, names(cookieHeader)),
    take: (requestId) => underWay.take(requestId),
  };
}

/** A pair without an equals sign is a nameless cookie (RFC 6265bis section 5.8.3). */
function names(cookieHeader: string): string[] {
  const pairs = cookieHeader === '' ? [] : cookieHeader.split('; ');
  return pairs.map((pair) => (pair.includes('=') ? pair.slice(0, pair.indexOf('=')) : ''));
}
