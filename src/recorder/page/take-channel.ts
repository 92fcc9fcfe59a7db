import { channelEvents, type WriteDetail } from './writes.ts';

/**
 * Takes the private channel that the hooks offer, and hands over each detail that comes through it, with its time.
 * `onWrite` answers whether more are wanted.
 */
export function takeChannel(onWrite: (detail: WriteDetail, atMs: number) => boolean): void {
  document.addEventListener(channelEvents.offer, take);
  // The order in which a browser runs the two scripts is not promised. Hooks that ran first wait for this.
  document.dispatchEvent(new Event(channelEvents.ask));

  function take(event: Event): void {
    if (!(event instanceof MouseEvent) || event.relatedTarget === null) return;
    // Before any script of the page could make an offer of its own.
    document.removeEventListener(channelEvents.offer, take);
    event.preventDefault();
    event.relatedTarget.addEventListener(channelEvents.write, (write) => {
      if (write instanceof CustomEvent && !onWrite(write.detail, Date.now())) write.preventDefault();
    });
  }
}
