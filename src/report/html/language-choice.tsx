import { languageNames, locales } from '../../i18n/locale.ts';
import type { ReportView } from '../view/report-view.ts';

/** Which of the file’s languages is shown: two radio buttons and the style sheet do it, so that no script is needed. */
export function LanguageChoice({ first, second }: { first: ReportView; second: ReportView }) {
  const titles = new Map([first, second].map(({ locale, title }) => [locale, title]));
  return (
    <header>
      <div class="language-choice" role="radiogroup" aria-label={first.words.language}>
        {locales.map((locale) => (
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
            {languageNames[locale]}
          </label>
        ))}
      </div>
    </header>
  );
}
