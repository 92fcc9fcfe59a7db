import type { Declaration } from '../../../core/schema/declaration.ts';
import { hasOneOf, type Stems, stems } from '../../duration/find-words.ts';
import { wordsOf } from '../../duration/tokens.ts';

type Purpose = Declaration['purpose'];

/** “Functional” is the visitor's own settings, as in the ICC UK cookie guide (category 3); what a page must have is “necessary”. */
const purposes: readonly (readonly [Purpose, Stems])[] = [
  ['necessary', stems('necessary nödvändig* nødvendig* essential* required strikt')],
  ['statistics', stems('statisti* analy* performance prestanda* ydelse* ytelse* mätning* measurement')],
  ['marketing', stems('market* marknadsför* markedsfør* advert* reklam* annons* targeting')],
  ['preferences', stems('preferen* inställning* præferenc* functional* funktionel* funksjonel* personali*')],
  ['unknown', stems('unclassified uncategori* oklassific* uklassific* uklassifis* övriga')],
];

/** The purpose that a heading or a cell names as a category, “Nødvendige (8)”; null when it is none, or speaks of several. */
export function purposeOf(text: string, mostWords = 8): Purpose | null {
  if (text.length > 100) return null;
  const words = wordsOf(text);
  if (words.length > mostWords) return null;
  const found = purposes.filter(([, list]) => hasOneOf(words, list));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}
