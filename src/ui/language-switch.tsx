import type { Locale } from '../core/schema/text.ts';

interface LanguageSwitchProps {
  readonly locale: Locale;
  readonly label: string;
  readonly onChoose: (locale: Locale) => void;
}

const names: readonly (readonly [Locale, string])[] = [
  ['sv', 'Svenska'],
  ['en', 'English'],
];

/** Each language by its own name: whoever needs to switch cannot read the other one. */
export function LanguageSwitch({ locale, label, onChoose }: LanguageSwitchProps) {
  return (
    <fieldset class="language-switch" aria-label={label}>
      {names.map(([name, text]) => (
        <button key={name} type="button" lang={name} aria-pressed={name === locale} onClick={() => onChoose(name)}>
          {text}
        </button>
      ))}
    </fieldset>
  );
}
