import type { Locale } from '../core/schema/text.ts';

export const locales = ['sv', 'en'] as const satisfies readonly Locale[];

/** Each by its own name: whoever needs to switch cannot read the other one. */
export const languageNames: Readonly<Record<Locale, string>> = { sv: 'Svenska', en: 'English' };

/** The first tag (BCP 47, in the reader’s order) that Kakvakt speaks; English when it speaks none. */
export function chooseLocale(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const language = tag.toLowerCase().split(/[-_.]/)[0];
    const known = locales.find((locale) => locale === language);
    if (known) return known;
  }
  return 'en';
}
