import type { RunCookie } from '../../core/schema/run.ts';

/** What the write asked for and what the browser kept, in seconds; a session cookie asks for 0. */
export interface Lifetime {
  readonly askedSeconds: number;
  readonly keptSeconds: number;
}

/**
 * Browsers keep no cookie longer than 400 days (RFC 6265bis section 5.5), so what was asked for says more about the site.
 * Where the write was not seen, what was kept stands in for it.
 */
export function lifetime({ duration }: RunCookie): Lifetime {
  if (duration.kind === 'session') return { askedSeconds: 0, keptSeconds: 0 };
  const keptSeconds = Math.round(duration.storedSeconds);
  return { askedSeconds: duration.requestedSeconds ?? keptSeconds, keptSeconds };
}
