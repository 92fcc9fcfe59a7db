import type { Locale } from '../../core/schema/text.ts';
import { ReportBody } from '../../report/html/report-body.tsx';
import { LanguageSwitch } from '../language-switch.tsx';
import type { ReportPageView } from './report-page-view.ts';

export function ReportPage({ view, onLanguage }: { view: ReportPageView; onLanguage: (locale: Locale) => void }) {
  return (
    <>
      <nav class="page-tools" aria-label={view.language}>
        <LanguageSwitch locale={view.locale} label={view.language} onChoose={onLanguage} />
      </nav>
      {view.report ? (
        <ReportBody view={view.report} />
      ) : (
        <main class="report">
          <h1>{view.missing}</h1>
        </main>
      )}
    </>
  );
}
