import type { EventOf } from '../../../core/schema/event.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { ownsCookie } from '../session/belonging.ts';
import type { Recorder } from '../session/recorder.ts';
import { jarCookie } from './jar-cookie.ts';

/** Writes down what the cookie jar holds: what its own events did not tell, because nobody was awake, shows here. */
export async function takeJarSnapshot(
  recorder: Recorder,
  session: ActiveSession,
  reason: EventOf<'jar-snapshot'>['reason'],
): Promise<void> {
  const found = await recorder.allCookies();
  // Meanwhile the session may have got more hosts, or have ended.
  const current = recorder.sessions().find(({ id }) => id === session.id);
  if (current === undefined) return;
  const key = recorder.key(current);
  const cookies = found.filter((cookie) => ownsCookie(current, cookie)).map((cookie) => jarCookie(cookie, key));
  recorder.record(current, { kind: 'jar-snapshot', atMs: Date.now(), reason, cookies });
}
