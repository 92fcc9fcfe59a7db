import { attributeOf, isElement, type Root } from './parse-html.ts';

/** Words that stand in every text of one language and seldom in the others. */
const telling: readonly (readonly [string, readonly string[]])[] = [
  ['sv', ['och', 'är', 'att', 'som', 'inte', 'används']],
  ['da', ['og', 'af', 'ikke', 'til', 'hjemmeside', 'bruges']],
  ['no', ['og', 'av', 'ikke', 'til', 'nettsted', 'brukes']],
  ['en', ['and', 'the', 'of', 'is', 'not', 'used']],
];
const enough = 3;

/** BCP 47: what the page declares, else what its words look like, else `und`. */
export function pageLanguage(root: Root, text: string): string {
  const html = root.childNodes.filter(isElement).find(({ tagName }) => tagName === 'html');
  const declared = html === undefined ? null : attributeOf(html, 'lang');
  if (declared !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(declared)) return declared;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = telling.map(([language, list]) => ({
    language,
    n: words.filter((word) => list.includes(word)).length,
  }));
  const best = counts.toSorted((a, b) => b.n - a.n)[0];
  return best !== undefined && best.n >= enough ? best.language : 'und';
}
