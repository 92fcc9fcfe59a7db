import type { SentIdentifier } from '../../../core/schema/value.ts';
import { digest } from './digest.ts';
import type { SentPart } from './sent-parts.ts';
import type { SessionKey } from './session-key.ts';

/** The parts digested; each once for every place that it stands in. */
export function sentIdentifiers(parts: readonly SentPart[], key: SessionKey): SentIdentifier[] {
  const byPlace = new Map(parts.map((part) => [`${part.in} ${part.name} ${part.text}`, part]));
  return [...byPlace.values()].map(({ in: place, name, text }) => ({ digest: digest(text, key), in: place, name }));
}
