import type { Locale } from '../core/schema/text.ts';
import { chooseLocale, locales } from '../i18n/locale.ts';
import { browser } from '../platform/browser.ts';

const key = 'locale';

/** The language that the reader chose here before; else the browser’s. */
export async function rememberedLocale(): Promise<Locale> {
  const remembered = (await browser.storage.local.get(key))[key];
  return locales.find((locale) => locale === remembered) ?? chooseLocale([browser.i18n.getUILanguage()]);
}

export async function rememberLocale(locale: Locale): Promise<void> {
  await browser.storage.local.set({ [key]: locale });
}
