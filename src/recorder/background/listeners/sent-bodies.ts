import type { SentPart } from '../digest/sent-parts.ts';
import { createUnderWay } from './under-way.ts';

/** What of the bodies of requests looks like identifiers, from when they are sent until their answer comes. */
export interface SentBodies {
  note(requestId: string, parts: readonly SentPart[]): void;
  take(requestId: string): readonly SentPart[];
}

export function createSentBodies(): SentBodies {
  const underWay = createUnderWay<readonly SentPart[]>();
  return {
    note: (requestId, parts) => underWay.note(requestId, parts),
    take: (requestId) => underWay.take(requestId) ?? [],
  };
}
