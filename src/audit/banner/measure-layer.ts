import type { FrameView } from './see-frame.ts';

/** An element that words stand in, or that one stands in; colours as the browser writes them. */
export interface MeasuredLevel {
  readonly background: string;
  readonly opacity: number;
  readonly isPicture: boolean;
  readonly floats: boolean;
}

export interface MeasuredControl {
  /** Its place in the frame’s list. */
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly ink: string;
  /** Colour of its border; null where it has none all around. */
  readonly border: string | null;
  /** From the element that holds the words to the root. */
  readonly levels: readonly MeasuredLevel[];
  /** How many of them belong to the control. */
  readonly ownLevels: number;
}

export interface MeasuredLayer {
  readonly controls: readonly MeasuredControl[];
  readonly toggles: readonly { readonly index: number; readonly text: string }[];
  /** Under all levels lies what a browser paints where a page paints nothing, which is white. */
  readonly hasWhiteGround: boolean;
}

/**
 * Measures what can be pressed in a layer of a frame that was seen. Runs inside the page, so it uses nothing but itself;
 * it judges nothing, since what it says can be tested outside.
 */
export function measureLayer(view: FrameView, layer: number): MeasuredLayer {
  return {
    controls: view.controls.flatMap((control, index) => {
      const element = view.controlElements[index];
      return control.layer === layer && element !== undefined ? measured(element, index) : [];
    }),
    toggles: view.toggles.flatMap((toggle, index) => {
      const element = view.toggleElements[index];
      return toggle.layer === layer && element !== undefined ? { index, text: purposeOf(element) } : [];
    }),
    // A frame shows what it lies on; and a dark scheme has a ground of its own.
    hasWhiteGround: window === window.top && !/dark/.test(getComputedStyle(document.documentElement).colorScheme),
  };

  function measured(element: HTMLElement, index: number): MeasuredControl {
    const { width, height } = element.getBoundingClientRect();
    const holder = wordHolder(element);
    const { color, fontSize } = getComputedStyle(holder);
    const stack = outwards(holder);
    const own = stack.slice(0, stack.indexOf(element) + 1);
    return {
      index,
      width,
      height,
      fontSize: Number.parseFloat(fontSize),
      ink: color,
      border: own.map(borderOf).find((colour) => colour !== null) ?? null,
      levels: stack.map(levelOf),
      ownLevels: own.length,
    };
  }

  /** The words of a button often stand in an element of their own, which may have a colour of its own. */
  function wordHolder(element: HTMLElement): HTMLElement {
    const slotted = element.querySelector('slot')?.assignedElements({ flatten: true })[0];
    const walker = document.createTreeWalker(slotted ?? element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (node.nodeValue?.trim() && holder?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        return holder;
    }
    return element;
  }

  /** Itself and what it lies in, as it is drawn: through slots and shadow roots. */
  function outwards(element: HTMLElement): HTMLElement[] {
    const found: HTMLElement[] = [];
    for (let node: Node | null = element; node !== null; ) {
      if (node instanceof HTMLElement) found.push(node);
      const slot: HTMLSlotElement | null = node instanceof Element ? node.assignedSlot : null;
      node = slot ?? (node instanceof ShadowRoot ? node.host : node.parentNode);
    }
    return found;
  }

  function levelOf(element: HTMLElement): MeasuredLevel {
    const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
    return {
      background: backgroundColor,
      opacity: Number(opacity),
      isPicture: backgroundImage !== 'none',
      floats: position === 'fixed' || position === 'sticky' || element.matches(':modal'),
    };
  }

  /** A line under a link is no border; one all around makes a button. */
  function borderOf(element: HTMLElement): string | null {
    const style = getComputedStyle(element);
    const isDrawn = (width: string, kind: string) =>
      Number.parseFloat(width) >= 1 && kind !== 'none' && kind !== 'hidden';
    const isAround =
      isDrawn(style.borderTopWidth, style.borderTopStyle) && isDrawn(style.borderLeftWidth, style.borderLeftStyle);
    return isAround ? style.borderTopColor : null;
  }

  /** What a switch is for, as far as the page says: its label, else the nearest words around it. */
  function purposeOf(element: HTMLElement): string {
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.innerText : element.innerText;
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const root = element.getRootNode();
    const home = root instanceof ShadowRoot ? root : document;
    const named = ids.map((id) => home.getElementById(id)?.textContent ?? '').join(' ');
    const said = [label, named, element.getAttribute('aria-label')]
      .map((one) => inLine(one ?? ''))
      .find((one) => one !== '');
    if (said !== undefined) return said;
    for (const around of outwards(element).slice(1)) {
      const words = inLine(around.innerText);
      if (words !== '') return words;
    }
    return '';
  }

  function inLine(text: string): string {
    return text.replace(/\s+/g, ' ').trim().slice(0, 80);
  }
}
