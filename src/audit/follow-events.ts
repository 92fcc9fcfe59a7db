import type { Event } from '../core/schema/event.ts';
import type { DriverApi } from '../messaging/driver-api.ts';

export interface EventFollower {
  /** All read so far, in order. What stands here outlives the browser. */
  readonly events: readonly Event[];
  /** Reads what has come since. Rejects when the recorder does not answer. */
  readonly catchUp: () => Promise<void>;
  readonly stop: () => void;
}

const readEveryMs = 250;

/** Reads the recorder's log as it grows, so that a browser that dies takes at most a moment with it. */
export function followEvents(
  api: Pick<DriverApi, 'readEvents'>,
  onEvents: (batch: readonly Event[]) => void,
): EventFollower {
  const events: Event[] = [];
  let reading: Promise<void> = Promise.resolve();
  let isStopped = false;

  const readOnce = async (): Promise<void> => {
    const batch = await api.readEvents(events.at(-1)?.seq ?? -1);
    if (batch.length === 0) return;
    for (const event of batch) events.push(event);
    onEvents(batch);
  };
  const catchUp = (): Promise<void> => {
    // One reader at a time: two would both append the same events.
    reading = reading.catch(() => undefined).then(readOnce);
    return reading;
  };
  const timer = setInterval(() => {
    if (!isStopped) catchUp().catch(stop);
  }, readEveryMs);
  function stop(): void {
    isStopped = true;
    clearInterval(timer);
  }
  return { events, catchUp, stop };
}
