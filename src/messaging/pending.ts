// What a page still has to come, as far as its frames can tell.
import { pageLimits } from './page-limits.ts';
import { bool, int, list, num, object, type Shape } from './shape.ts';

export interface PendingTimer {
  /** Until it fires, or until an animation ends. */
  readonly dueInMs: number;
  /** How often it fired before, or another one of the same text and delay. */
  readonly fired: number;
}

/** Of one frame. */
export interface FramePending {
  readonly timers: readonly PendingTimer[];
  /** WebSockets and EventSources that are open. */
  readonly openChannels: number;
  /** false: it may have timers that nobody knows of. */
  readonly isComplete: boolean;
}

/** Of all frames. */
export interface Pending extends Omit<FramePending, 'isComplete'> {
  /** Frames that did not tell, or not all. */
  readonly untold: number;
}

const count = int(0, Number.MAX_SAFE_INTEGER);

export const framePendingShape: Shape<FramePending> = object<FramePending>({
  timers: list(object<PendingTimer>({ dueInMs: num(0, Number.MAX_VALUE), fired: count }), 2 * pageLimits.timers),
  openChannels: count,
  isComplete: bool,
});
