import type { HostCategory } from '../../core/schema/host-category.ts';
import type { Translator } from '../../i18n/translator.ts';

/** What a host is for, in plain words; null where they would say nothing. */
export function categoryWords(category: HostCategory | null, { t }: Translator): string | null {
  return category === null || category === 'other' ? null : t(`category.${category}`);
}
