import { hostOf } from '../../core/record/address.ts';
import type { ChoiceKind, ConsentState, ControlRole } from '../../core/schema/consent.ts';
import type { Event, EventOf } from '../../core/schema/event.ts';
import { siteOf } from '../../core/site-of.ts';

type Signal = EventOf<'consent-signal'>;

/**
 * Whether the page itself tells since `atMs` (UTC milliseconds) that it understood this choice, after a real press on a
 * button for it: a site that remembers on its server alone stores nothing here.
 */
export function hasSignalSince(events: readonly Event[], atMs: number, host: string, choice: ChoiceKind): boolean {
  const later = events
    .filter((event): event is Signal => event.kind === 'consent-signal' && event.atMs >= atMs)
    .filter(({ frame }) => frame.frameId === 0 || siteOf(hostOf(frame.url)) === siteOf(host));
  const wasPressed = later.some(
    ({ source, role }) => source === 'click' && role !== null && roles[choice].includes(role),
  );
  return wasPressed && later.some((signal) => tellsOf(choice, signal));
}

const roles: Readonly<Record<ChoiceKind, readonly ControlRole[]>> = {
  accept: ['accept', 'save'],
  reject: ['reject', 'save'],
  withdraw: ['withdraw', 'reject', 'save'],
};

const states: Readonly<Record<ChoiceKind, readonly ConsentState[]>> = {
  accept: ['granted', 'partial'],
  reject: ['denied'],
  withdraw: ['denied'],
};

/** What holds until somebody chooses (`default` of Google Consent Mode) tells of no choice. */
function tellsOf(choice: ChoiceKind, { source, state, detail }: Signal): boolean {
  if (source === 'click' || /\bdefault\b/.test(detail)) return false;
  return state !== null && states[choice].includes(state);
}
