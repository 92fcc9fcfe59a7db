import type { Locale } from '../core/schema/text.ts';
import { languageNames, locales } from '../i18n/locale.ts';

interface LanguageSwitchProps {
  readonly locale: Locale;
  readonly label: string;
  readonly onChoose: (locale: Locale) => void;
}

export function LanguageSwitch({ locale, label, onChoose }: LanguageSwitchProps) {
  return (
    <fieldset class="language-switch" aria-label={label}>
      {locales.map((name) => (
        <button key={name} type="button" lang={name} aria-pressed={name === locale} onClick={() => onChoose(name)}>
          {languageNames[name]}
        </button>
      ))}
    </fieldset>
  );
}
