import type { Translator } from '../../i18n/translator.ts';
import { type Paragraph, paragraph, segment } from './sheet.ts';

/** How many lines were left out, where any was. */
export function more(count: number, t: Translator['t'], indent = 2): readonly Paragraph[] {
  return count > 0 ? [paragraph([segment(t('text.more', { count }), 'soft')], indent)] : [];
}
