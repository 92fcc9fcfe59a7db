// Counts readings of one kind between two pulls. Some are read in loops: a game measures text for every frame. So a stack
// is taken of the first readings alone; those after them count for the script that the last stack showed, which costs one
// addition. The total is exact. Whose they are is so too but for scripts that take turns within one task: the end of a task
// gives a few stacks back, and each pull all of them.
import type { ReadingDetail } from './probe-channel.ts';

export interface ProbeCounter {
  /** One reading. */
  readonly note: (font?: string) => void;
  /** Hands over what was counted since the last time. */
  readonly pull: (tell: (detail: ReadingDetail) => void) => void;
}

/** Readings of one kind and stack; the next one is linked, since a page may change how arrays take elements. */
interface Reading {
  readonly stack: string;
  readonly font: string;
  readonly atMs: number;
  count: number;
  readonly next: Reading | null;
}

const { now } = Date;
const afterTask = globalThis.queueMicrotask.bind(globalThis);
/** Five times what ordinary scripts together read of one property while a page loads. */
export const stacksPerPull = 100;
/** For a loop of sixty frames a second this is about half a per cent of the time. */
const stacksPerTask = 10;
const mostReadings = 1_000;

export function createProbeCounter(index: number, stackOf: () => string, onFirst: () => void): ProbeCounter {
  let stacksLeft = stacksPerPull;
  let kept = 0;
  let readings: Reading | null = null;
  let current: Reading | null = null;

  function note(font = ''): void {
    if (stacksLeft > 0) {
      stacksLeft -= 1;
      if (stacksLeft === 0) afterTask(refill);
      use(stackOf(), font);
    } else if (current !== null && current.font !== font) {
      use(current.stack, font);
    }
    if (current !== null) current.count += 1;
  }

  function refill(): void {
    if (stacksLeft < stacksPerTask) stacksLeft = stacksPerTask;
  }

  function use(stack: string, font: string): void {
    if (readings === null) onFirst();
    let known = readings;
    while (known !== null && (known.font !== font || known.stack !== stack)) known = known.next;
    if (known === null && kept < mostReadings) {
      known = { stack, font, atMs: now(), count: 0, next: readings };
      kept += 1;
      readings = known;
    }
    current = known ?? current;
  }

  function pull(tell: (detail: ReadingDetail) => void): void {
    for (let one = readings; one !== null; one = one.next) tell([index, one.stack, one.count, one.font, one.atMs]);
    stacksLeft = stacksPerPull;
    kept = 0;
    readings = null;
    current = null;
  }

  return { note, pull };
}
