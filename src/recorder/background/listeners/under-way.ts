/** What is known of requests from when they are sent until their answer comes. */
export interface UnderWay<T> {
  note(requestId: string, known: T): void;
  /** Each once; null where nothing was noted. */
  take(requestId: string): T | null;
}

/** Requests that never get an answer are forgotten when this many newer ones are under way. */
const mostUnderWay = 2_000;

export function createUnderWay<T>(): UnderWay<T> {
  const underWay = new Map<string, T>();
  return {
    note(requestId, known) {
      underWay.set(requestId, known);
      if (underWay.size > mostUnderWay) underWay.delete(underWay.keys().next().value ?? '');
    },
    take(requestId) {
      const found = underWay.get(requestId) ?? null;
      underWay.delete(requestId);
      return found;
    },
  };
}
