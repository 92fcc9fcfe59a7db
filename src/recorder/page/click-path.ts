import { parentOf, rootOf } from './element-facts.ts';

/**
 * The clicked element and what it lies in, from the inside out. A page's closed shadow roots are open to an extension: where the event
 * tells no more than their host, what was clicked is looked up there.
 */
export function clickPath(event: MouseEvent): EventTarget[] {
  let path = event.composedPath();
  for (;;) {
    const inner = clickedInside(path[0], event);
    if (inner === null) return path;
    path = [...upwards(inner), rootOf(inner), ...path];
  }
}

function clickedInside(host: EventTarget | undefined, { clientX, clientY, detail }: MouseEvent): Element | null {
  if (!(host instanceof HTMLElement)) return null;
  const root = chrome.dom.openOrClosedShadowRoot(host);
  // A key presses what has the focus, wherever the pointer is.
  const inner = detail === 0 ? root?.activeElement : root?.elementFromPoint(clientX, clientY);
  return inner != null && root?.contains(inner) ? inner : null;
}

function upwards(element: Element): Element[] {
  const path: Element[] = [];
  for (let one: Element | null = element; one !== null; one = parentOf(one)) path.push(one);
  return path;
}
