/** Names of the cookies that requests carry, from when they are sent until their answer comes. */
export interface SentCookies {
  note(requestId: string, cookieHeader: string): void;
  /** null when the request was not seen being sent. */
  take(requestId: string): string[] | null;
}

/** Requests that never get an answer are forgotten when this many newer ones are under way. */
const mostUnderWay = 2_000;

export function createSentCookies(): SentCookies {
  const underWay = new Map<string, string[]>();
  return {
    note(requestId, cookieHeader) {
      underWay.set(requestId, names(cookieHeader));
      if (underWay.size > mostUnderWay) underWay.delete(underWay.keys().next().value ?? '');
    },
    take(requestId) {
      const found = underWay.get(requestId) ?? null;
      underWay.delete(requestId);
      return found;
    },
  };
}

/** A pair without an equals sign is a nameless cookie (RFC 6265bis section 5.8.3). */
function names(cookieHeader: string): string[] {
  const pairs = cookieHeader === '' ? [] : cookieHeader.split('; ');
  return pairs.map((pair) => (pair.includes('=') ? pair.slice(0, pair.indexOf('=')) : ''));
}
