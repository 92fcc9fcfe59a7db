/**
 * Whether a press on the middle of an element will reach it, once it has stopped moving: banners slide in, and a press on
 * where one was hits something else. Waits for a while. Runs in the page, so it uses nothing but itself.
 */
export async function isReachable(element: Element): Promise<boolean> {
  const place = () => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left, top, width, height };
  };
  const isOnTop = () => {
    const { left, top, width, height } = place();
    const root = element.getRootNode();
    const home = root instanceof ShadowRoot ? root : document;
    return element.contains(home.elementFromPoint(left + width / 2, top + height / 2));
  };
  const startMs = performance.now();
  for (let before = ''; performance.now() - startMs < 2_000; ) {
    const now = JSON.stringify(place());
    if (now === before && isOnTop()) return true;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
