import type { Click } from '../../core/consent/banner-press.ts';
import { pageLimits } from '../../messaging/page-limits.ts';
import { attributeOf, matches, shownText } from './element-facts.ts';

const pressable = 'button, a, summary, input[type=button], input[type=submit], [role=button], [role=link]';
const deepestButton = 6;

/**
 * What a visitor clicked, as far as a banner can be told by it; null where it says too much for a button, or lies in nothing that
 * stands out of the page. `path`: the clicked element and what it lies in, from the inside out.
 */
export function clicked(path: readonly EventTarget[]): Pick<Click, 'words' | 'layer' | 'frame'> | null {
  const elements = path.filter((node) => node instanceof HTMLElement);
  const button = elements.slice(0, deepestButton).find((element) => matches(element, pressable));
  const candidates = button === undefined ? elements.slice(0, 2) : [button];
  const words = candidates.map(wordsOf).filter(({ length }) => length > 0 && length <= pageLimits.buttonLength);
  if (words.length === 0) return null;
  const layer = layerText(path);
  // What an embedded frame shows is there by itself.
  const frame = window === window.top ? '' : shownText(document.body).slice(0, pageLimits.bannerLength);
  return layer === '' && frame === '' ? null : { words, layer, frame };
}

function wordsOf(element: HTMLElement): string {
  const written = element instanceof HTMLInputElement ? element.value : shownText(element);
  const picture = Element.prototype.querySelector.call(element, 'img');
  const said = [written, ...['aria-label', 'title'].map((name) => attributeOf(element, name))];
  if (picture !== null) said.push(attributeOf(picture, 'alt'));
  // A tick or a cross says nothing where words say what it is for.
  const words = said.find((one) => /\p{L}/u.test(one)) ?? said.find((one) => one.trim() !== '') ?? '';
  return words.trim().replace(/\s+/g, ' ');
}

/** Of the outermost that stands out: it holds the texts of those within. What holds more than a banner does is the page as a whole. */
function layerText(path: readonly EventTarget[]): string {
  let layer = '';
  let inside = '';
  for (const node of path) {
    // The text of an element leaves out what stands in shadow roots.
    if (node instanceof ShadowRoot) {
      inside = [...node.children].map((child) => (child instanceof HTMLElement ? shownText(child) : '')).join(' ');
    }
    if (!(node instanceof HTMLElement) || !standsOut(node)) continue;
    const text = `${shownText(node)} ${inside}`;
    if (text.length > pageLimits.bannerLength) break;
    layer = text;
  }
  return layer;
}

function standsOut(element: HTMLElement): boolean {
  const { position } = getComputedStyle(element);
  if (position === 'fixed' || position === 'sticky') return true;
  if (matches(element, 'dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]')) return true;
  const named = ['id', 'class', 'aria-label'].map((name) => attributeOf(element, name)).join(' ');
  return /cookie|consent|gdpr|samtycke|\bcmp\b|kakor/i.test(named) && !matches(element, 'html, body, main, article');
}
