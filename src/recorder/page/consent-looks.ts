import { later } from './later.ts';

/** After a press: most tools answer within 50 ms, some ask a server first. */
const afterPressMs = [0, 50, 150, 400, 1_000, 3_000];
const longestMs = 30_000;

/**
 * When to look for what a page tells of consent without an event: while its document grows, after each press, and else less
 * and less often. `look` learns whether tools that wait for the document have had the time to begin.
 */
export function whenToLook(look: (isParsed: boolean) => void): void {
  let isParsed = false;
  let delayMs = 250;
  const growing = new MutationObserver(() => look(false));
  const lookNow = (): void => look(isParsed);

  function lookOn(): void {
    lookNow();
    delayMs = Math.min(2 * delayMs, longestMs);
    later(lookOn, delayMs);
  }

  function onPress({ isTrusted }: Event): void {
    if (!isTrusted) return;
    for (const ms of afterPressMs) later(lookNow, ms);
  }

  growing.observe(document, { childList: true, subtree: true });
  addEventListener('DOMContentLoaded', () => {
    growing.disconnect();
    // Tools that wait for this event as well come after us.
    later(() => {
      isParsed = true;
      lookOn();
    }, 0);
  });
  addEventListener('load', lookNow);
  addEventListener('pagehide', lookNow);
  for (const name of ['click', 'keydown']) {
    addEventListener(name, onPress, true);
  }
}
