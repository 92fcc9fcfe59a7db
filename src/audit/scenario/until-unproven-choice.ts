import type { Event } from '../../core/schema/event.ts';

/**
 * Of a scenario that broke off: what was recorded before the choice that was tried last, unless it was proven. A button may
 * have been pressed, so that nobody can say on which side of which choice the rest falls.
 */
export function untilUnprovenChoice(events: readonly Event[]): readonly Event[] {
  const tried = events.findLastIndex(isLookBeforeChoice);
  if (tried === -1 || events.slice(tried).some(({ kind }) => kind === 'choice-made')) return events;
  return events.slice(0, tried + 1);
}

function isLookBeforeChoice(event: Event): boolean {
  return (event.kind === 'storage-snapshot' || event.kind === 'jar-snapshot') && event.reason === 'before-choice';
}
