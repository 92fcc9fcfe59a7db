// Runs in the page's own world where probing is watched, and counts what scripts read of the browser and the device. As in
// hooks.iife.ts: what is needed later is taken before the page can change it.
// biome-ignore lint/suspicious/noRedundantUseStrict: This becomes a classic script, where a page's stack formatter could reach sloppy functions and what they were called with.
'use strict';

import { auditedDomains } from '../audited-domains.ts';
import { belongsHere } from './belongs-here.ts';
import { callStack } from './call-stack.ts';
import { keepNativeText } from './native-text.ts';
import { offerChannel } from './offer-channel.ts';
import { probeEvents, type ReadingDetail } from './probe-channel.ts';
import { createProbeCounter, type ProbeCounter } from './probe-counter.ts';
import { watchProbes } from './watch-probes.ts';

const { setPrototypeOf } = Reflect;
const NativeEvent = CustomEvent;
const channel = new EventTarget();
const dispatch = channel.dispatchEvent.bind(channel);
/** Our own calls, and then the script that reads. */
const stackDepth = 10;
const counters: ProbeCounter[] = [];
let isStirred = false;

if (belongsHere(auditedDomains)) {
  keepNativeText(watchProbes(counterAt));
  channel.addEventListener(probeEvents.pull, pull);
  offerChannel(channel, probeEvents);
}

function counterAt(index: number): ProbeCounter {
  const counter = createProbeCounter(index, () => callStack(stackDepth), stir);
  counters.push(counter);
  return counter;
}

function stir(): void {
  if (isStirred) return;
  isStirred = true;
  dispatch(new NativeEvent(probeEvents.stir));
}

function pull(): void {
  isStirred = false;
  // By index: the page may have changed how arrays are iterated.
  for (let index = 0; index < counters.length; index += 1) counters[index]?.pull(tell);
}

function tell(detail: ReadingDetail): void {
  const init = { detail };
  setPrototypeOf(init, null);
  dispatch(new NativeEvent(probeEvents.reading, init));
}
