import type { Rule } from '../../core/audit/rule.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Locale } from '../../core/schema/text.ts';
import { type Translator, translator } from '../../i18n/translator.ts';
import { type ReportView, reportView } from '../../report/view/report-view.ts';

export interface ReportPageView {
  readonly locale: Locale;
  readonly title: string;
  readonly language: string;
  /** null where the session is not known, or no longer. */
  readonly report: ReportView | null;
  readonly missing: string;
  /** What a grant would show, and the button’s label; null where there is nothing to grant. */
  readonly grant: { readonly text: string; readonly label: string | null } | null;
}

/** `areAllGranted`: the next visit may be seen with all that it contacts. */
export function reportPageView(
  report: Report | null,
  locale: Locale,
  rules: readonly Rule[],
  areAllGranted: boolean,
): ReportPageView {
  const words = translator(locale);
  const view = report === null ? null : reportView(report, rules, words);
  return {
    locale,
    title: view?.title ?? 'Kakvakt',
    language: words.t('language.label'),
    report: view,
    missing: words.t('page.noSession'),
    grant: report?.environment.hostAccess === 'site-only' ? grantView(areAllGranted, words) : null,
  };
}

function grantView(areAllGranted: boolean, { t }: Translator): ReportPageView['grant'] {
  return areAllGranted
    ? { text: t('popup.granted'), label: null }
    : { text: t('popup.grantWhy'), label: t('popup.grant') };
}
