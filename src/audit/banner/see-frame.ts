import type { SeenControl, SeenFrame, SeenLayer, SeenToggle } from './control.ts';

export interface FrameView extends SeenFrame {
  readonly controlElements: readonly HTMLElement[];
  readonly toggleElements: readonly HTMLElement[];
  readonly layerElements: readonly HTMLElement[];
}

/**
 * Looks at a frame as a visitor does: what is visible, what lies over the page, what can be pressed. Runs inside the
 * page, so it uses nothing but itself. `isEmbedded`: the frame as a whole is a layer of the page that holds it. `closed`: shadow roots
 * that an element does not tell of.
 */
export function seeFrame(isEmbedded: boolean, closed: readonly ShadowRoot[] | null): FrameView {
  const layerElements: HTMLElement[] = [];
  const controlElements: HTMLElement[] = [];
  const toggleElements: HTMLElement[] = [];
  const controls: SeenControl[] = [];
  const toggles: SeenToggle[] = [];
  /** Controls of one layer lie in the same elements, and the text of an element is slow to get. */
  const texts = new Map<HTMLElement, string>();
  const pressable = 'button, a, summary, [role=button], [role=link], input[type=button], input[type=submit], [onclick]';
  const longestBanner = 6_000;
  const closedRoots = new Map<Element, ShadowRoot>((closed ?? []).map((root) => [root.host, root]));
  const switchable = 'input[type=checkbox], [role=switch], [role=checkbox]';

  for (const element of allElements(document)) {
    if (element.matches(switchable) && (isVisible(element) || isVisible(element.parentElement))) {
      toggleElements.push(element);
      toggles.push({ isOn: isOn(element), isLocked: isLocked(element), layer: layerOf(element) });
    } else if ((element.matches(pressable) || looksPressable(element)) && isVisible(element)) {
      controlElements.push(element);
      controls.push({ text: wordsOf(element), kind: kindOf(element), layer: layerOf(element) });
    }
  }
  return { layers: layerElements.map(seenLayer), controls, toggles, layerElements, controlElements, toggleElements };

  function allElements(root: Document | ShadowRoot): HTMLElement[] {
    return [...root.querySelectorAll('*')].flatMap((element) => {
      if (!(element instanceof HTMLElement)) return [];
      const inside = shadowRootOf(element);
      return inside === null ? [element] : [element, ...allElements(inside)];
    });
  }

  function shadowRootOf(element: Element): ShadowRoot | null {
    return element.shadowRoot ?? closedRoots.get(element) ?? null;
  }

  function isVisible(element: HTMLElement | null): boolean {
    if (element === null || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 3 && height > 3;
  }

  /** Some buttons are plain boxes with a hand over them. */
  function looksPressable(element: HTMLElement): boolean {
    const hasHand = (one: Element | null) => one !== null && getComputedStyle(one).cursor === 'pointer';
    return element.matches('div, span, label, li') && hasHand(element) && !hasHand(element.parentElement);
  }

  function wordsOf(element: HTMLElement): string {
    const written = element instanceof HTMLInputElement ? element.value : element.innerText;
    const said = [
      written,
      slottedWords(element),
      element.getAttribute('aria-label') ?? '',
      element.title,
      shown(element),
    ];
    // A tick or a cross says nothing where words say what it is for.
    const words = said.find((one) => /\p{L}/u.test(one)) ?? said.find((one) => one.trim() !== '') ?? '';
    return words.trim().replace(/\s+/g, ' ').slice(0, 200);
  }

  function shown(element: HTMLElement): string {
    return [...element.querySelectorAll('img')].map(({ alt }) => alt).join(' ');
  }

  /** What a component of the page shows of its own child elements. */
  function slottedWords(element: HTMLElement): string {
    const nodes = [...element.querySelectorAll('slot')].flatMap((slot) => slot.assignedNodes({ flatten: true }));
    return nodes
      .map(({ textContent }) => textContent ?? '')
      .join(' ')
      .trim();
  }

  function kindOf(element: HTMLElement): SeenControl['kind'] {
    if (element.matches('button, input, [role=button]')) return 'button';
    return element.matches('a, [role=link]') ? 'link' : 'other';
  }

  function isOn(element: HTMLElement): boolean {
    return element instanceof HTMLInputElement ? element.checked : element.getAttribute('aria-checked') === 'true';
  }

  function isLocked(element: HTMLElement): boolean {
    return element.matches(':disabled, [aria-disabled=true], [readonly]');
  }

  /** The outermost ancestor that stands out of the flow; one with too much text holds the whole page. */
  function layerOf(element: HTMLElement): number | null {
    const standing = isEmbedded ? [document.body] : ancestorsOf(element).filter(standsOut);
    const layer = standing.findLast((node) => textOf(node).length < longestBanner) ?? standing[0];
    if (layer === undefined) return null;
    const known = layerElements.indexOf(layer);
    return known === -1 ? layerElements.push(layer) - 1 : known;
  }

  /** Itself and what it lies in, from the inside out, through shadow roots. */
  function ancestorsOf(element: HTMLElement): HTMLElement[] {
    const found: HTMLElement[] = [];
    for (let node: Node | null = element; node instanceof HTMLElement && node !== document.body; ) {
      found.push(node);
      node = node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode;
    }
    return found;
  }

  function standsOut(element: HTMLElement): boolean {
    const { position } = getComputedStyle(element);
    if (position === 'fixed' || position === 'sticky') return true;
    if (element.matches('dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]')) return true;
    const named = `${element.id} ${element.getAttribute('class') ?? ''} ${element.getAttribute('aria-label') ?? ''}`;
    return /cookie|consent|gdpr|samtycke|\bcmp\b|kakor/i.test(named) && !element.matches('html, body, main, article');
  }

  function seenLayer(element: HTMLElement): SeenLayer {
    return {
      text: textOf(element).replace(/\s+/g, ' ').slice(0, 4_000),
      isDialog: element.matches('dialog, [role=dialog], [role=alertdialog], [aria-modal=true]'),
    };
  }

  function textOf(element: HTMLElement): string {
    const text = texts.get(element) ?? readText(element);
    texts.set(element, text);
    return text;
  }

  /** With what stands in shadow roots, which `innerText` leaves out. */
  function readText(element: HTMLElement): string {
    const roots = [element, ...element.querySelectorAll('*')].flatMap((one) => shadowRootOf(one) ?? []);
    const inside = roots
      .flatMap((root) => [...root.children])
      .map((child) => (child instanceof HTMLElement ? textOf(child) : ''));
    return [element.innerText, ...inside].join(' ');
  }
}
