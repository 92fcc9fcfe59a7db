/** Events on the document with which a channel changes hands before any script of the page runs. */
export interface ChannelNames {
  readonly offer: string;
  readonly ask: string;
}

/** Offers a channel of the page's world to its relay in ours: now, or when that asks because it came later. */
export function offerChannel(channel: EventTarget, names: ChannelNames): void {
  if (!isTaken()) document.addEventListener(names.ask, () => void isTaken(), { once: true });

  function isTaken(): boolean {
    return !document.dispatchEvent(new MouseEvent(names.offer, { relatedTarget: channel, cancelable: true }));
  }
}
