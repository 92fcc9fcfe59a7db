import type { ChannelNames } from './offer-channel.ts';

/** Takes the private channel that hooks offer, once. */
export function takeOffer(names: ChannelNames, onTaken: (channel: EventTarget) => void): void {
  document.addEventListener(names.offer, take);
  // The order in which a browser runs the two scripts is not promised. Hooks that ran first wait for this.
  document.dispatchEvent(new Event(names.ask));

  function take(event: Event): void {
    if (!(event instanceof MouseEvent) || event.relatedTarget === null) return;
    // Before any script of the page could make an offer of its own.
    document.removeEventListener(names.offer, take);
    event.preventDefault();
    onTaken(event.relatedTarget);
  }
}
