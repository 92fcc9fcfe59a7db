// Runs in our own world of every frame in audits: tells the driver what the frame still has to come.

import { pageLimits } from '../../messaging/page-limits.ts';
import type { FramePending, PendingTimer } from '../../messaging/pending.ts';
import { endingAnimations } from './ending-animations.ts';
import { pendingEvents, type TimerDetail, type ToldDetail } from './pending-channel.ts';
import { takeOffer } from './take-offer.ts';

type TakePending = () => FramePending;

/**
 * Without hooks nothing is known, but that a sandboxed frame whose scripts are forbidden has no timers of its own: ours run
 * there all the same, and hooks in the page's world do not.
 */
let take: TakePending = () => ({ timers: [], openChannels: 0, isComplete: origin === 'null' });

takeOffer(pendingEvents, (channel) => {
  take = from(channel);
});
chrome.runtime.onMessage.addListener((message: unknown, _sender, answer: (answer: unknown) => void) => {
  if (typeof message === 'object' && message !== null && 'name' in message && message.name === 'frame/tell-pending') {
    answer({ reply: pending() });
  }
  return false;
});

function pending(): FramePending {
  const { timers, ...rest } = take();
  const animations = endingAnimations(document).slice(0, pageLimits.timers);
  return { ...rest, timers: [...timers, ...animations.map((dueInMs) => ({ dueInMs, fired: 0 }))] };
}

function from(channel: EventTarget): TakePending {
  let timers: PendingTimer[] = [];
  let told: ToldDetail = [0, false];
  channel.addEventListener(pendingEvents.timer, (event) => {
    if (!(event instanceof CustomEvent)) return;
    const [dueInMs, fired]: TimerDetail = event.detail;
    timers.push({ dueInMs, fired });
  });
  channel.addEventListener(pendingEvents.told, (event) => {
    if (event instanceof CustomEvent) told = event.detail;
  });
  return () => {
    timers = [];
    told = [0, false];
    channel.dispatchEvent(new Event(pendingEvents.pull));
    const [openChannels, isComplete] = told;
    return { timers, openChannels, isComplete };
  };
}
