import { pageLimits } from '../../messaging/page-limits.ts';
import { type Watched, watchConstructor } from './watch.ts';

export interface Channels {
  readonly watched: readonly Watched[];
  /** How many are open, or about to be. */
  readonly open: () => number;
}

/** The next one is linked, since a page may change how arrays take elements. */
interface Made {
  readonly channel: unknown;
  readonly stateOf: StateOf;
  readonly next: Made | null;
}

type StateOf = (this: unknown) => unknown;

const { apply, get, getOwnPropertyDescriptor } = Reflect;
/** Of a WebSocket; an EventSource is closed at 2 as well. Both are connecting at 0 and open at 1. */
const closingState = 2;

/** Watches what a server can speak through at any time. */
export function watchChannels(): Channels {
  let made: Made | null = null;
  let count = 0;
  const watchOne = (name: string): Watched | null => {
    const stateOf = getterOfState(get(globalThis, name));
    if (stateOf === undefined) return null;
    return watchConstructor(name, (channel) => {
      if (count >= pageLimits.channels) dropClosed();
      if (count >= pageLimits.channels) return;
      made = { channel, stateOf, next: made };
      count += 1;
    });
  };

  function dropClosed(): void {
    let kept: Made | null = null;
    count = 0;
    for (let one = made; one !== null; one = one.next) {
      const state: unknown = apply(one.stateOf, one.channel, []);
      if (typeof state !== 'number' || state >= closingState) continue;
      kept = { ...one, next: kept };
      count += 1;
    }
    made = kept;
  }

  return {
    watched: ['WebSocket', 'EventSource'].map(watchOne).filter((one) => one !== null),
    open: () => {
      dropClosed();
      return count;
    },
  };
}

function getterOfState(made: unknown): StateOf | undefined {
  const prototype: unknown = typeof made === 'function' ? get(made, 'prototype') : null;
  if (typeof prototype !== 'object' || prototype === null) return undefined;
  return getOwnPropertyDescriptor(prototype, 'readyState')?.get;
}
