import { nameText } from '../../core/classify/name-text.ts';
import type { CookieDeclaration, StorageDeclaration } from '../../core/schema/declaration.ts';
import type { Translator } from '../../i18n/translator.ts';

/** The name, with the area where it is no cookie; or the class in words, for a declaration that names none. */
export function nameWords(one: CookieDeclaration | StorageDeclaration, { t }: Translator): string {
  if (one.depth === 'named') {
    const name = nameText(one.name) || t('items.nameless');
    return one.kind === 'cookie' ? name : `${name} (${one.area})`;
  }
  if (one.kind === 'cookie') {
    const { party, kind } = one.covers;
    return t('declared.cookiesOfClass', { party: party ?? 'any', kind: kind ?? 'any' });
  }
  const { area, party } = one.covers;
  const where = area === null ? t('declared.otherStorage') : t(`area.${area}`);
  return party === null ? where : `${where} (${t(`party.${party}`)})`;
}
