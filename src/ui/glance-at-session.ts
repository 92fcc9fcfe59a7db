import type { Report } from '../core/schema/report.ts';
import { type FollowedSession, followSession } from './follow-session.ts';
import { glanceOf } from './glance.ts';
import { rememberGlance } from './remembered-glance.ts';

/** For one who looks at sessions again and again. Remembers what was seen for whoever looks first the next time. */
export function createGlances(): (sessionId: string) => Promise<Report | null> {
  const followed = new Map<string, FollowedSession>();
  const glances = new WeakMap<Report, Report>();

  function follow(sessionId: string): FollowedSession {
    const session = followed.get(sessionId) ?? followSession(sessionId);
    followed.delete(sessionId);
    followed.set(sessionId, session);
    const [oldest] = followed.keys();
    if (followed.size > mostFollowed && oldest !== undefined) followed.delete(oldest);
    return session;
  }

  return async (sessionId) => {
    const report = await follow(sessionId).report();
    if (report === null) return null;
    const known = glances.get(report);
    if (known !== undefined) return known;
    const glance = glanceOf(report);
    glances.set(report, glance);
    await rememberGlance(sessionId, glance);
    return glance;
  };
}

/** Each holds all events of its session in memory. */
const mostFollowed = 2;
