import type { ChoiceKind } from '../schema/consent.ts';
import { isOwnRecord } from './signal-changes.ts';
import type { SignalSeen } from './signal-seen.ts';

/**
 * Which choice a press on a button of the banner was; null where it was none. What the button says goes before what the site
 * makes of it: who presses “reject” has rejected, though the site stores a yes. Where the words leave it open, as “save” does,
 * what changed tells. Closing is no yes, whatever a site takes it for (EDPB guidelines 05/2020, § 86). `change`: the strongest.
 */
export function choiceOfClick(
  { role }: SignalSeen,
  change: SignalSeen | undefined,
  last: ChoiceKind | null,
): ChoiceKind | null {
  if (role === 'reject') return refusal(last);
  const told = change === undefined ? null : choiceOfState(change, last);
  if (role === 'accept') return change !== undefined && isOwnRecord(change) ? (told ?? 'accept') : 'accept';
  return role === 'close' && told === 'accept' ? null : told;
}

/** A yes to some purposes is a yes. A record that is gone, or waits again, is a yes taken back where there was one. */
export function choiceOfState({ state }: SignalSeen, last: ChoiceKind | null): ChoiceKind | null {
  if (state === 'granted' || state === 'partial') return 'accept';
  if (state === 'denied') return refusal(last);
  return state === 'pending' && last === 'accept' ? 'withdraw' : null;
}

function refusal(last: ChoiceKind | null): ChoiceKind {
  return last === 'accept' ? 'withdraw' : 'reject';
}
