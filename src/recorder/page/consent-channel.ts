// How the consent hooks in the page's world tell the consent relay in ours what a page says of consent. As in writes.ts: plain
// values on an event target that no script of the page can reach. Lists are texts, one name a line.
import type { SignalSource } from '../../core/schema/consent.ts';

export type SignalDetail = readonly [
  source: Exclude<SignalSource, 'click' | 'consent-cookie' | 'consent-storage'>,
  /** Empty when it does not tell. */
  tool: string,
  /** Name of the event or call. */
  what: string,
  granted: string,
  denied: string,
  /**
   * What the names do not tell by themselves. `default`: without a yes nothing was chosen yet; `unknown`: something was, and
   * not what; empty: the names tell.
   */
  state: 'granted' | 'partial' | 'denied' | 'pending' | 'default' | 'unknown' | '',
  tcString: string,
  atMs: number,
];

/**
 * `look`: the relay wants to know of what is told without an event. `meet`: likewise of tools that have made themselves ready by
 * now, and must not be woken before. The hooks have no clock of their own: a page that clears every timer would stop it.
 */
export const consentEvents = {
  offer: 'kakvakt-consent-offer',
  ask: 'kakvakt-consent-ask',
  signal: 'signal',
  look: 'look',
  meet: 'meet',
} as const;
