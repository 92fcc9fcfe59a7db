import type { Knowledge } from '../core/classify/knowledge.ts';
import type { Event } from '../core/schema/event.ts';
import type { Report } from '../core/schema/report.ts';
import { sessionsReport } from './sessions-report.ts';

/** What one session shows; null when it has no beginning yet, or no policy speaks of its site. */
export function sessionReport(events: readonly Event[], knowledge: Knowledge): Report | null {
  return sessionsReport([events], knowledge);
}
