import { joinInjectively } from '../cookie/join-injectively.ts';
import type { Signal } from '../schema/told-consent.ts';

/** Something that told of consent, before it is known whether anybody chose. */
export interface SignalSeen extends Omit<Signal, 'atMs' | 'isUserAct'> {
  /** UTC milliseconds. */
  readonly atMs: number;
  /** Lay there when the visit began: it tells of an earlier one. */
  readonly isFromBefore: boolean;
}

type Source = Pick<Signal, 'source' | 'tool' | 'receiver' | 'detail'>;

/** Equal for what one source tells in the course of time. Every stored item is one; a tool’s events are one together. */
export function sourceKey({ source, tool, receiver, detail }: Source): string {
  const item = source === 'consent-cookie' || source === 'consent-storage' ? detail : '';
  return joinInjectively([source, tool ?? '', receiver ?? '', item]);
}

/** Equal for signals that say the same. */
export function said({ state, granted, denied }: Pick<Signal, 'state' | 'granted' | 'denied'>): string {
  return joinInjectively([state ?? '', ...granted.toSorted(), '', ...denied.toSorted()]);
}
