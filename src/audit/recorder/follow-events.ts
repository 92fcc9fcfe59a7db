import type { Event } from '../../core/schema/event.ts';
import type { DriverApi } from '../../messaging/driver-api.ts';
import { ScenarioStopped } from '../problem.ts';
import { isOverwhelmed } from './is-overwhelmed.ts';

export interface EventFollower {
  /** All read so far, in order. What stands here outlives the browser. */
  readonly events: readonly Event[];
  /** Reads on to the end of the log, with patience. Rejects when the recorder does not answer at all. */
  readonly catchUp: () => Promise<void>;
  readonly stop: () => void;
}

const readEveryMs = 250;
const attempts = 3;

/** Reads the recorder's log as it grows, so that a browser that dies takes at most a moment with it. */
export function followEvents(
  api: Pick<DriverApi, 'readEvents'>,
  onEvents: (batch: readonly Event[]) => void,
): EventFollower {
  const events: Event[] = [];
  let reading: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout;
  let isStopped = false;

  /** Whether there was anything. */
  const readOnce = async (): Promise<boolean> => {
    const batch = await api.readEvents(events.at(-1)?.seq ?? -1);
    if (batch.length === 0) return false;
    for (const event of batch) events.push(event);
    onEvents(batch);
    return true;
  };
  const readAll = async (): Promise<void> => {
    while (await patiently(readOnce));
  };
  // One reader at a time: two would both append the same events.
  const afterOthers = <T>(read: () => Promise<T>): Promise<T> => {
    const mine = reading.catch(() => undefined).then(read);
    reading = mine;
    return mine;
  };
  const follow = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => void afterOthers(readOnce).catch(stopUnlessSlow).then(follow), readEveryMs);
  };
  function stopUnlessSlow(error: unknown): void {
    if (!isSlow(error)) stop();
  }
  function stop(): void {
    isStopped = true;
    clearTimeout(timer);
  }
  follow();
  return { events, catchUp: () => afterOthers(readAll), stop };
}

async function patiently<T>(read: () => Promise<T>, attemptsLeft = attempts): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (attemptsLeft <= 1 || !isSlow(error)) throw error;
    return patiently(read, attemptsLeft - 1);
  }
}

/** A recorder with much to write down answers late; a browser that is gone never does. */
function isSlow(error: unknown): boolean {
  return error instanceof ScenarioStopped || isOverwhelmed(error);
}
