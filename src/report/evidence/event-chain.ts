// Events as lines, each with the hash of the one before: whoever changes, removes or adds one breaks the chain from there on.
import type { Event } from '../../core/schema/event.ts';
import { hexSha256 } from '../hex-sha256.ts';

/** What the first line follows. */
const beginning = '0'.repeat(64);

export interface EventChain {
  /** JSON Lines, each `{ previous, event, hash }`; the hash is of `previous` and the event’s JSON, a line feed between them. */
  readonly text: string;
  readonly lastHash: string;
}

export function chainEvents(events: readonly Event[]): EventChain {
  let previous = beginning;
  const lines = events.map((event) => {
    const hash = hashOf(previous, JSON.stringify(event));
    const line = JSON.stringify({ previous, event, hash });
    previous = hash;
    return `${line}\n`;
  });
  return { text: lines.join(''), lastHash: previous };
}

/** Line at which the chain breaks, from 1; null: it holds to its end, which is `lastHash`. */
export function brokenAt(text: string, lastHash: string): number | null {
  let previous = beginning;
  const lines = text.split('\n').slice(0, -1);
  for (const [index, line] of lines.entries()) {
    const link = linkOf(line);
    if (link === null || link.previous !== previous || link.hash !== hashOf(previous, JSON.stringify(link.event))) {
      return index + 1;
    }
    previous = link.hash;
  }
  return previous === lastHash && (text === '' || text.endsWith('\n')) ? null : lines.length + 1;
}

function hashOf(previous: string, event: string): string {
  return hexSha256(`${previous}\n${event}`);
}

function linkOf(line: string): { previous: unknown; event: unknown; hash: string } | null {
  try {
    const { previous, event, hash } = JSON.parse(line);
    return typeof hash === 'string' ? { previous, event, hash } : null;
  } catch {
    return null;
  }
}
