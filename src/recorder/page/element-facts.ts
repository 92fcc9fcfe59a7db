// What elements say of themselves. A form's own fields stand in the place of its properties, also in our world (HTML, LegacyOverrideBuiltIns):
// `<input name="matches">` is what such a form answers to `form.matches`. So each is asked through its prototype.

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** Empty where it has none. */
export function attributeOf(element: Element, name: string): string {
  return Element.prototype.getAttribute.call(element, name) ?? '';
}

export function parentOf(element: Element): Element | null {
  const parent: unknown = Reflect.get(Node.prototype, 'parentElement', element);
  return parent instanceof Element ? parent : null;
}

export function rootOf(element: Element): Node {
  return Node.prototype.getRootNode.call(element);
}

/** As it is rendered. */
export function shownText(element: HTMLElement): string {
  const text: unknown = Reflect.get(HTMLElement.prototype, 'innerText', element);
  return typeof text === 'string' ? text : '';
}
