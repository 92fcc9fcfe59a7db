import type { NewEvent } from '../../../core/schema/event.ts';
import { isNavigation } from '../../../platform/seen-response.ts';

/** Whether an event is a response that may fill its tab. */
export function isNavigationEvent(event: NewEvent): boolean {
  return event.kind === 'request' && isNavigation({ ...event.frame, type: event.type });
}
