import type { Press } from '../../core/consent/banner-press.ts';
import { pageLimits } from '../../messaging/page-limits.ts';

const pressable = 'button, a, summary, input[type=button], input[type=submit], [role=button], [role=link]';
const deepestButton = 6;

/**
 * What a visitor pressed, as far as a banner can be told by it; null where it lies in nothing that stands out of the page. `path`: the
 * pressed element and what it lies in, from the inside out.
 */
export function pressed(path: readonly EventTarget[]): Pick<Press, 'words' | 'around'> | null {
  const elements = path.filter((node) => node instanceof HTMLElement);
  const button = elements.slice(0, deepestButton).find((element) => element.matches(pressable));
  const candidates = button === undefined ? elements.slice(0, 2) : [button];
  const words = candidates.map(wordsOf).filter((said) => said !== '');
  const around = words.length === 0 ? [] : textsAround(path);
  return around.length === 0 ? null : { words, around };
}

function wordsOf(element: HTMLElement): string {
  const written = element instanceof HTMLInputElement ? element.value : element.innerText;
  const picture = element.querySelector('img')?.alt ?? '';
  const said = [written, element.getAttribute('aria-label') ?? '', element.title, picture];
  // A tick or a cross says nothing where words say what it is for.
  const words = said.find((one) => /\p{L}/u.test(one)) ?? said.find((one) => one.trim() !== '') ?? '';
  return words.trim().replace(/\s+/g, ' ').slice(0, pageLimits.signalWordsLength);
}

function textsAround(path: readonly EventTarget[]): string[] {
  const texts: string[] = [];
  let inside = '';
  for (const node of path) {
    if (node instanceof ShadowRoot) inside = textOf([...node.children]);
    if (node instanceof HTMLElement && standsOut(node)) texts.push(`${textOf([node])} ${inside}`);
  }
  // What holds more is the page as a whole.
  const banners = texts.filter(({ length }) => length < pageLimits.bannerLength).slice(0, pageLimits.bannersPerPress);
  // What an embedded frame shows is there by itself.
  if (window !== window.top) banners.push(textOf([document.body]).slice(0, pageLimits.bannerLength));
  return banners;
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
