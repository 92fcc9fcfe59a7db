// The timers of a document that are still to come. They are watched from outside: what a page hands over to be called is
// called by the browser, so that a timer has fired when its time is up and nobody cleared it.
import { pageLimits } from '../../messaging/page-limits.ts';

export interface TimerLedger {
  /** `id` null: it cannot be cleared. `kind`: its text and delay; null when that says nothing. `periodMs` null: it fires once. */
  readonly set: (id: number | null, dueInMs: number, periodMs: number | null, kind: string | null) => void;
  readonly clear: (id: number) => void;
  /** Hands over each timer that is to come. Answers whether these are all. */
  readonly tell: (tell: (dueInMs: number, fired: number) => void) => boolean;
}

interface Timer {
  readonly setAtMs: number;
  readonly dueAtMs: number;
  readonly periodMs: number | null;
  readonly kind: Kind | null;
  isCounted: boolean;
}

interface Kind {
  fired: number;
}

/** A timer fires a little late, and what it does shows a little later still. */
export const lateMs = 200;

const { floor, max } = Math;

/** @param now A clock that only goes forward. The page may change every built-in object: all that is called is bound now. */
export function createTimerLedger(now: () => number): TimerLedger {
  const timers = new Map<number, Timer>();
  const [setTimer, deleteTimer, eachTimer] = [
    timers.set.bind(timers),
    timers.delete.bind(timers),
    timers.forEach.bind(timers),
  ];
  const kinds = new Map<string, Kind>();
  const [getKind, setKind] = [kinds.get.bind(kinds), kinds.set.bind(kinds)];
  let known = 0;
  let knownKinds = 0;
  let unnamed = 0;
  let isComplete = true;

  function set(id: number | null, dueInMs: number, periodMs: number | null, text: string | null): void {
    if (!isComplete) return;
    if (known >= pageLimits.timers) {
      dropFired();
      // To look through so many again and again would cost the page too much.
      isComplete = known <= pageLimits.timers / 2;
      if (!isComplete) return;
    }
    const setAtMs = now();
    unnamed -= 1;
    setTimer(id ?? unnamed, {
      setAtMs,
      dueAtMs: setAtMs + dueInMs,
      periodMs,
      kind: text === null ? null : kindOf(text),
      isCounted: false,
    });
    known += 1;
  }

  function kindOf(text: string): Kind | null {
    const kind = getKind(text);
    if (kind !== undefined || knownKinds >= pageLimits.timerKinds) return kind ?? null;
    const added = { fired: 0 };
    setKind(text, added);
    knownKinds += 1;
    return added;
  }

  function clear(id: number): void {
    if (deleteTimer(id)) known -= 1;
  }

  function dropFired(): void {
    const nowMs = now();
    eachTimer((timer, id) => {
      if (timer.periodMs !== null || nowMs < timer.dueAtMs) return;
      if (timer.kind !== null && !timer.isCounted) timer.kind.fired += 1;
      timer.isCounted = true;
      if (nowMs > timer.dueAtMs + lateMs) clear(id);
    });
  }

  function tell(tellTimer: (dueInMs: number, fired: number) => void): boolean {
    dropFired();
    const nowMs = now();
    eachTimer(({ setAtMs, dueAtMs, periodMs, kind }) => {
      if (periodMs === null) return tellTimer(max(0, dueAtMs - nowMs), kind?.fired ?? 0);
      const passedMs = nowMs - setAtMs;
      return tellTimer(periodMs - (passedMs % periodMs), floor(passedMs / periodMs));
    });
    return isComplete;
  }

  return { set, clear, tell };
}
