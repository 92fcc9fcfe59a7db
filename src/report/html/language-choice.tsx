import type { Locale } from '../../core/schema/text.ts';
import type { ReportView } from '../view/report-view.ts';

/** Each by its own name: whoever needs to switch cannot read the other one. */
const languages: readonly (readonly [Locale, string])[] = [
  ['sv', 'Svenska'],
  ['en', 'English'],
];

/** Which of the file’s languages is shown: two radio buttons and the style sheet do it, so that no script is needed. */
export function LanguageChoice({ first, second }: { first: ReportView; second: ReportView }) {
  const titles = new Map([first, second].map(({ locale, title }) => [locale, title]));
  return (
    <header>
      <div class="language-choice" role="radiogroup" aria-label={first.words.language}>
        {languages.map(([locale, name]) => (
          <label key={locale} lang={locale}>
            {/* Some browsers would else keep what was chosen before a reload, and not what the file begins with. */}
            <input
              type="radio"
              name="language"
              value={locale}
              data-title={titles.get(locale)}
              checked={locale === first.locale}
              autocomplete="off"
            />
            {name}
          </label>
        ))}
      </div>
    </header>
  );
}
