import type { Locale } from '../../core/schema/text.ts';

/** Each by its own name: whoever needs to switch cannot read the other one. */
const languages: readonly (readonly [Locale, string])[] = [
  ['sv', 'Svenska'],
  ['en', 'English'],
];

/** Which of the file’s languages is shown: two radio buttons and the style sheet do it, so that no script is needed. */
export function LanguageChoice({ first, label }: { first: Locale; label: string }) {
  return (
    <nav class="language-choice" aria-label={label}>
      {languages.map(([locale, name]) => (
        <label key={locale} lang={locale}>
          {/* Some browsers would else keep what was chosen before a reload, and not what the file begins with. */}
          <input type="radio" name="language" value={locale} checked={locale === first} autocomplete="off" />
          {name}
        </label>
      ))}
    </nav>
  );
}
