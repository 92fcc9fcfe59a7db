import type { Rule } from '../../core/audit/rule.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Locale } from '../../core/schema/text.ts';
import { translator } from '../../i18n/translator.ts';
import { type ReportView, reportView } from '../../report/view/report-view.ts';

export interface ReportPageView {
  readonly locale: Locale;
  readonly title: string;
  readonly language: string;
  /** null where the session is not known, or no longer. */
  readonly report: ReportView | null;
  readonly missing: string;
}

export function reportPageView(report: Report | null, locale: Locale, rules: readonly Rule[]): ReportPageView {
  const words = translator(locale);
  const view = report === null ? null : reportView(report, rules, words);
  return {
    locale,
    title: view?.title ?? 'Kakvakt',
    language: words.t('popup.language'),
    report: view,
    missing: words.t('page.noSession'),
  };
}
