import type { Locale } from '../../core/schema/text.ts';
import { ReportBody } from '../../report/html/report-body.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import type { ReportPageView } from './report-page-view.ts';

interface ReportPageProps {
  readonly view: ReportPageView;
  readonly onLanguage: (locale: Locale) => void;
  readonly onGrant: () => void;
}

export function ReportPage({ view, onLanguage, onGrant }: ReportPageProps) {
  return (
    <>
      <nav class="page-tools" aria-label={view.language}>
        <LanguageSwitch locale={view.locale} label={view.language} onChoose={onLanguage} />
      </nav>
      {view.grant && (
        <aside class="grant">
          <p>{view.grant.text}</p>
          {view.grant.label !== null && (
            <button type="button" onClick={onGrant}>
              {view.grant.label}
            </button>
          )}
        </aside>
      )}
      {view.report ? (
        // Made anew in each language: the tools of the tables keep the words that they were given.
        <ReportBody key={view.locale} view={view.report} />
      ) : (
        <main class="report">
          <h1>{view.missing}</h1>
        </main>
      )}
    </>
  );
}
