import type { Event, EventOf } from '../schema/event.ts';
import { ofKind } from './ordered-log.ts';

/** The choices that were made, without the owner's marks that were taken back: each taking back concerns the mark before it. */
export function standingChoices(events: readonly Event[]): EventOf<'choice-made'>[] {
  const undone = new Set<EventOf<'choice-made'>>();
  const choices = ofKind(events, 'choice-made');
  for (const { seq } of ofKind(events, 'mark-undone')) {
    const mark = choices.findLast(
      (choice) => choice.source === 'owner-mark' && choice.seq < seq && !undone.has(choice),
    );
    if (mark !== undefined) undone.add(mark);
  }
  return choices.filter((choice) => !undone.has(choice));
}
