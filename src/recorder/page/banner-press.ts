import { asksForConsent } from '../../core/consent/asks-for-consent.ts';
import { controlRoles } from '../../core/consent/control-roles.ts';
import type { ControlRole } from '../../core/schema/consent.ts';

export interface BannerPress {
  readonly role: ControlRole;
  /** What the button says. */
  readonly words: string;
}

const pressable = 'button, a, summary, input[type=button], input[type=submit], [role=button], [role=link]';
const deepestButton = 6;
const longestBanner = 6_000;

/**
 * What a visitor pressed in something that asks for consent; null for any other press. `path`: the pressed element and what it
 * lies in, from the inside out; of a closed shadow root nothing but its host is seen. `isOpened`: the press before opened the
 * banner's settings, which need not say once more what they are about.
 */
export function bannerPress(path: readonly EventTarget[], isOpened: boolean): BannerPress | null {
  const elements = path.filter((node) => node instanceof HTMLElement);
  const button = elements.slice(0, deepestButton).find((element) => element.matches(pressable));
  const candidates = button === undefined ? elements.slice(0, 2) : [button];
  for (const element of candidates) {
    const words = wordsOf(element);
    const role = roleOf(words);
    if (role !== null && asksIn(path, isOpened)) return { role, words };
  }
  return null;
}

/** In a banner, what could also be a way back to it opens its settings. */
function roleOf(words: string): ControlRole | null {
  const [role = null] = controlRoles(words);
  return role === 'withdraw' ? 'settings' : role;
}

function wordsOf(element: HTMLElement): string {
  const written = element instanceof HTMLInputElement ? element.value : element.innerText;
  const picture = element.querySelector('img')?.alt ?? '';
  const said = [written, element.getAttribute('aria-label') ?? '', element.title, picture];
  // A tick or a cross says nothing where words say what it is for.
  const words = said.find((one) => /\p{L}/u.test(one)) ?? said.find((one) => one.trim() !== '') ?? '';
  return words.trim().replace(/\s+/g, ' ').slice(0, 200);
}

function asksIn(path: readonly EventTarget[], isOpened: boolean): boolean {
  let inside = '';
  for (const node of path) {
    if (node instanceof ShadowRoot) inside = textOf([...node.children]);
    if (!(node instanceof HTMLElement) || !standsOut(node)) continue;
    const text = `${textOf([node])} ${inside}`;
    if (text.length < longestBanner && (isOpened || asksForConsent(text))) return true;
  }
  // What an embedded frame shows is there by itself.
  return window !== window.top && asksForConsent(textOf([document.body]).slice(0, longestBanner));
}

/** `innerText` leaves out what stands in shadow roots. */
function textOf(elements: readonly Element[]): string {
  return elements.map((element) => (element instanceof HTMLElement ? element.innerText : '')).join(' ');
}

function standsOut(element: HTMLElement): boolean {
  const { position } = getComputedStyle(element);
  if (position === 'fixed' || position === 'sticky') return true;
  if (element.matches('dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]')) return true;
  const named = `${element.id} ${element.getAttribute('class') ?? ''} ${element.getAttribute('aria-label') ?? ''}`;
  return /cookie|consent|gdpr|samtycke|\bcmp\b|kakor/i.test(named) && !element.matches('html, body, main, article');
}
