import type { Frame, JSHandle } from 'puppeteer';
import { answerWithin } from '../recorder/answer-within.ts';

/** The accessibility tree of a large page takes long to build. */
const findsWithinMs = 2_000;

/** Shadow roots that the page's own scripts may keep closed. */
export type ClosedRoots = JSHandle<readonly ShadowRoot[]>;

/**
 * The closed shadow roots of a frame in which something can be pressed; null where there is none. What a page hides from its scripts, a
 * screen reader reads aloud all the same: the accessibility tree leads in.
 */
export async function closedRootsOf(frame: Frame): Promise<ClosedRoots | null> {
  if (!(await frame.evaluate(mayHoldClosedRoot))) return null;
  const [buttons, links] = await answerWithin(
    findsWithinMs,
    Promise.all(['button', 'link'].map((role) => frame.$$(`::-p-aria([role="${role}"])`))),
  ).catch(() => [[], []]);
  const roots = await frame.evaluateHandle(closedRootsAbove, ...(buttons ?? []), ...(links ?? []));
  return (await roots.evaluate(({ length }) => length)) === 0 ? null : roots;
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
