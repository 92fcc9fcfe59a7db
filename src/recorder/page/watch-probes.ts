import { pageLimits } from '../../messaging/page-limits.ts';
import type { ProbeCounter } from './probe-counter.ts';
import { type Probed, probed } from './probed.ts';
import { type Watched, watch, watchAfter } from './watch.ts';

interface FontInUse {
  readonly watched: readonly (Watched | null)[];
  current(): string;
  /** Whether it is another one than the last time that this was asked. */
  isNew(): boolean;
}

const { get, getOwnPropertyDescriptor } = Reflect;
// oxlint-disable-next-line typescript/unbound-method -- Bound so that it takes the text as its argument.
const lowerCase = String.prototype.toLowerCase.call.bind(String.prototype.toLowerCase);
// oxlint-disable-next-line typescript/unbound-method -- Likewise.
const slice = String.prototype.slice.call.bind(String.prototype.slice);

/** Watches all that is probed, each with the counter for its place in the list; returns what now stands for the browser's own. */
export function watchProbes(counterOf: (index: number) => ProbeCounter): Watched[] {
  const fonts = fontInUse();
  const watched = probed.map((entry, index) => watchOne(entry, counterOf(index), fonts));
  return [...watched, ...fonts.watched].filter((one) => one !== null);
}

/** What throws, as on the wrong object or on a picture of another site, told nothing. */
function watchOne([api, , owner, member, argument]: Probed, { note }: ProbeCounter, fonts: FontInUse): Watched | null {
  const place = placeOf(owner);
  const isProperty = place !== undefined && getOwnPropertyDescriptor(place, member)?.get !== undefined;
  if (isProperty) return watchAfter(place, member, 'get', () => note());
  if (member === 'measureText') {
    return watchAfter(place, member, 'value', () => void (fonts.isNew() && note(fonts.current())));
  }
  const asked = lower(argument);
  return watchAfter(place, member, 'value', (_self, args) => {
    if (asked !== undefined && lower(args[0]) !== asked) return;
    note(api === 'fonts' ? cutFont(args[0]) : '');
  });
}

/** The font that was set last, on whatever canvas. A text measured twice in the same one tells nothing new. */
function fontInUse(): FontInUse {
  let set = '';
  let measured = '';
  const owners = ['CanvasRenderingContext2D', 'OffscreenCanvasRenderingContext2D'];
  return {
    watched: owners.map((owner) =>
      watch(placeOf(owner), 'font', 'set', (_self, args) => {
        if (typeof args[0] === 'string') set = cutFont(args[0]);
      }),
    ),
    current: () => set,
    isNew() {
      if (set === measured) return false;
      measured = set;
      return true;
    },
  };
}

/** Where the members of an interface are: its prototype, and for the window that itself. */
function placeOf(owner: string): object | undefined {
  if (owner === 'Window') return globalThis;
  const known: unknown = get(globalThis, owner);
  const prototype: unknown = typeof known === 'function' ? get(known, 'prototype') : undefined;
  return typeof prototype === 'object' && prototype !== null ? prototype : undefined;
}

/** What a page sets may be of any length. */
function cutFont(font: unknown): string {
  const cut: unknown = typeof font === 'string' ? slice(font, 0, pageLimits.fontLength) : '';
  return typeof cut === 'string' ? cut : '';
}

function lower(value: unknown): unknown {
  return typeof value === 'string' ? lowerCase(value) : value;
}
