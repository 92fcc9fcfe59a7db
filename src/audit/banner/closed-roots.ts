import type { ElementHandle, Frame, JSHandle } from 'puppeteer';

/** Shadow roots that the page's own scripts may keep closed. */
export type ClosedRoots = JSHandle<readonly ShadowRoot[]>;

/**
 * The closed shadow roots of a frame in which something can be pressed; null where there is none. What a page hides from its scripts, a
 * screen reader reads aloud all the same: the accessibility tree leads in. That of a large page takes long to build.
 */
export async function closedRootsOf(frame: Frame): Promise<ClosedRoots | null> {
  if (!(await frame.evaluate(mayHoldClosedRoot))) return null;
  const controls: ElementHandle[] = [];
  for (const role of ['button', 'link']) controls.push(...(await frame.$$(`::-p-aria([role="${role}"])`)));
  const roots = await frame.evaluateHandle(closedRootsAbove, ...controls);
  await Promise.all(controls.map((control) => control.dispose()));
  if ((await roots.evaluate(({ length }) => length)) > 0) return roots;
  await roots.dispose();
  return null;
}

/** Runs inside the page. What nobody looks into seems empty: a component of the page's own, or a box that was added at its end. */
function mayHoldClosedRoot(): boolean {
  return [...document.querySelectorAll('*')].some(
    (element) =>
      element.shadowRoot === null &&
      (element.localName.includes('-') || element.matches('body > :is(div, section, aside, span):empty')),
  );
}

/** Runs inside the page. */
function closedRootsAbove(...elements: readonly Element[]): ShadowRoot[] {
  const found = new Set<ShadowRoot>();
  for (const element of elements) {
    for (let root = element.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
      if (root.mode === 'closed') found.add(root);
    }
  }
  return [...found];
}
