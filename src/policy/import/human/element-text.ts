// The text of a part of the page as a reader sees it: line by line, without scripts and what is hidden.
import { attributeOf, type Element, isElement, type Node } from './parse-html.ts';

const unseen = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'select',
  'option',
  'head',
  'iframe',
  'object',
]);
const blocks = new Set(
  'address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);
const mostCharacters = 2000;
const mostNodes = 5000;

export function isUnseen(element: Element): boolean {
  return unseen.has(element.tagName) || attributeOf(element, 'hidden') !== null;
}

export function isBlock(element: Element): boolean {
  return blocks.has(element.tagName);
}

/** Lines joined by \n, each with single spaces; at most 2000 characters. */
export function elementText(element: Element): string {
  const pending: (Node | 'break')[] = [element];
  let text = '';
  for (let count = 0; count < mostNodes && text.length < mostCharacters; count += 1) {
    const node = pending.pop();
    if (node === undefined) break;
    if (node === 'break') text += '\n';
    else if (isElement(node)) pending.push(...partsBackwards(node));
    else text += textOfNode(node);
  }
  return tidyLines(text.slice(0, mostCharacters));
}

/** The last first, for a pile; of very many children those that fit. */
function partsBackwards(element: Element): (Node | 'break')[] {
  if (element.tagName === 'br') return ['break'];
  if (isUnseen(element)) return [];
  const children = element.childNodes.slice(0, mostNodes).toReversed();
  return isBlock(element) ? ['break', ...children, 'break'] : children;
}

function textOfNode(node: Node): string {
  return node.nodeName === '#text' && 'value' in node ? node.value.slice(0, mostCharacters).replace(/\s+/g, ' ') : '';
}

/** Soft hyphens and zero-width breaks only help long names to wrap. */
export function tidyLines(text: string): string {
  return text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
