import { takeOffer } from './take-offer.ts';
import { channelEvents, type ScriptDetail, type WriteDetail } from './writes.ts';

/** Each answers whether more are wanted. */
interface ChannelHandlers {
  write(detail: WriteDetail, atMs: number): boolean;
  script(detail: ScriptDetail, atMs: number): boolean;
}

/** Takes the private channel that the hooks offer, and hands over each detail that comes through it, with its time. */
export function takeChannel(handlers: ChannelHandlers): void {
  takeOffer(channelEvents, (channel) => {
    listen(channel, channelEvents.write, (detail, atMs) => handlers.write(detail, atMs));
    listen(channel, channelEvents.script, (detail, atMs) => handlers.script(detail, atMs));
  });
}

// The hooks alone dispatch on the channel: a detail is what they made.
// biome-ignore lint/suspicious/noExplicitAny: The browser's own type of a detail.
function listen(channel: EventTarget, name: string, handle: (detail: any, atMs: number) => boolean): void {
  channel.addEventListener(name, (event) => {
    if (event instanceof CustomEvent && !handle(event.detail, Date.now())) event.preventDefault();
  });
}
