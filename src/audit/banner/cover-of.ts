/** How much of the window a banner takes, and whether the page behind it can still be used. */
export interface Cover {
  /** Of the window, 0 to 1. */
  readonly share: number;
  readonly blocksPage: boolean;
}

/**
 * Tries the page as a hand would: at nine points spread over its middle, and by scrolling. `banner`: the layer, or the frame
 * that it stands in. Runs inside the page’s top-level document, so it uses nothing but itself.
 */
export function coverOf(banner: Element): Cover {
  const home = outermostHost(banner);
  const thirds = [0.25, 0.5, 0.75];
  const isCovered = thirds.every((x) => thirds.every((y) => isTaken(innerWidth * x, innerHeight * y)));
  const isModal = banner.closest(':modal') !== null || banner.querySelector(':modal') !== null;
  return { share: shareOf(banner), blocksPage: isModal || isCovered || isScrollLocked() };

  function outermostHost(element: Element): Element {
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? outermostHost(root.host) : element;
  }

  function isTaken(x: number, y: number): boolean {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (home.contains(hit) || isEmptyCover(hit));
  }

  /** A veil over the page often stands beside the banner. */
  function isEmptyCover(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    const isWide = width >= innerWidth * 0.9 && height >= innerHeight * 0.9;
    return isWide && getComputedStyle(element).position === 'fixed' && element.textContent.trim() === '';
  }

  /** A page that is longer than the window, and held still: by its overflow, or nailed down as a whole. */
  function isScrollLocked(): boolean {
    const [root, body] = [document.documentElement, document.body].map((element) => getComputedStyle(element));
    const isHeld = [root, body].some((style) => style?.overflowY === 'hidden' || style?.overflowY === 'clip');
    return (isHeld && document.documentElement.scrollHeight > innerHeight + 1) || body?.position === 'fixed';
  }

  function shareOf(element: Element): number {
    const own = shownArea(element);
    // A box without a size may hold what is fixed to the window.
    const area = own > 0 ? own : Math.max(0, ...[...element.querySelectorAll('*')].map(shownArea));
    return Math.min(1, area / (innerWidth * innerHeight));
  }

  function shownArea(element: Element): number {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const width = Math.min(right, innerWidth) - Math.max(left, 0);
    const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return Math.max(0, width) * Math.max(0, height);
  }
}
