// Runs in the page's own world in audits, and keeps account of what is still to come: timers, and channels through which a
// server may speak. As in hooks.iife.ts: what is needed later is taken before the page can change it. The page's own calls,
// and what it gave to be called, are left as they are.
// biome-ignore lint/suspicious/noRedundantUseStrict: This becomes a classic script, where a page's stack formatter could reach sloppy functions and what they were called with.
'use strict';

import { keepNativeText } from './native-text.ts';
import { offerChannel } from './offer-channel.ts';
import { pendingEvents, type TimerDetail, type ToldDetail } from './pending-channel.ts';
import { createTimerLedger } from './timer-ledger.ts';
import { watchChannels } from './watch-channels.ts';
import { watchTimers } from './watch-timers.ts';

const { setPrototypeOf } = Reflect;
const NativeEvent = CustomEvent;
const channel = new EventTarget();
const dispatch = channel.dispatchEvent.bind(channel);
const ledger = createTimerLedger(performance.now.bind(performance));
const channels = watchChannels();

keepNativeText([...watchTimers(ledger), ...channels.watched]);
channel.addEventListener(pendingEvents.pull, () => {
  const isComplete = ledger.tell((dueInMs, fired) => send(pendingEvents.timer, [dueInMs, fired]));
  send(pendingEvents.told, [channels.open(), isComplete]);
});
offerChannel(channel, pendingEvents);

function send(name: string, detail: TimerDetail | ToldDetail): void {
  const init = { detail };
  setPrototypeOf(init, null);
  dispatch(new NativeEvent(name, init));
}
