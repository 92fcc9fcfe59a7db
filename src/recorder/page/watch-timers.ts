import type { TimerLedger } from './timer-ledger.ts';
import { type Watched, watch, watchAfter } from './watch.ts';

const { apply, getOwnPropertyDescriptor } = Reflect;
// oxlint-disable-next-line typescript/unbound-method -- Called on the function whose text is wanted.
const { toString: textOf } = Function.prototype;
// oxlint-disable-next-line typescript/unbound-method -- Bound so that it takes the text as its argument.
const slice = String.prototype.slice.call.bind(String.prototype.slice);
const { isFinite: isFiniteNumber } = Number;
const toNumber = Number;
const { max } = Math;
/** Enough to tell one handler from another, and little to keep. */
const textLength = 300;
/** HTML: an interval is never shorter, whatever it asks for. */
const shortestPeriodMs = 4;

/** Enters into the ledger what the page sets and clears; returns what now stands for the browser's own. */
export function watchTimers(ledger: TimerLedger): Watched[] {
  const cleared = (_self: unknown, args: readonly unknown[]) => ledger.clear(toInt(args[0]));
  const watched = [
    watchAfter(globalThis, 'setTimeout', 'value', (_self, args, id) => {
      const delayMs = toDelay(args[1]);
      ledger.set(toInt(id), delayMs, null, kindOf(args[0], delayMs));
    }),
    watchAfter(globalThis, 'setInterval', 'value', (_self, args, id) => {
      const delayMs = toDelay(args[1]);
      const periodMs = max(delayMs, shortestPeriodMs);
      ledger.set(toInt(id), periodMs, periodMs, null);
    }),
    // The browser does not care which of the two clears what.
    watch(globalThis, 'clearTimeout', 'value', cleared),
    watch(globalThis, 'clearInterval', 'value', cleared),
    watchAfter(globalThis.Scheduler?.prototype, 'postTask', 'value', (_self, args) => {
      const delayMs = toDelay(ownDelay(args[1]));
      ledger.set(null, delayMs, null, kindOf(args[0], delayMs));
    }),
    watchAfter(AbortSignal, 'timeout', 'value', (_self, args) => ledger.set(null, toDelay(args[0]), null, null)),
  ];
  return watched.filter((one) => one !== null);
}

/** Read without running code of the page: a getter would notice that it is asked twice. */
function ownDelay(options: unknown): unknown {
  return typeof options === 'object' && options !== null ? getOwnPropertyDescriptor(options, 'delay')?.value : 0;
}

/** As Web IDL reads a `long`: what is negative, or larger than 31 bits hold, is due at once. */
function toDelay(value: unknown): number {
  const number = typeof value === 'number' || typeof value === 'string' ? toNumber(value) : 0;
  const delayMs = isFiniteNumber(number) ? number | 0 : 0;
  return max(delayMs, 0);
}

function toInt(id: unknown): number {
  return typeof id === 'number' || typeof id === 'string' ? toNumber(id) | 0 : 0;
}

/** What a handler does, as far as its text tells; a bound function shows none. */
function kindOf(handler: unknown, delayMs: number): string | null {
  const text: unknown = typeof handler === 'function' ? apply(textOf, handler, []) : handler;
  if (typeof text !== 'string') return null;
  const head: unknown = slice(text, 0, textLength);
  return typeof head !== 'string' || head === boundText ? null : `${delayMs} ${head}`;
}

const boundText = 'function () { [native code] }';
