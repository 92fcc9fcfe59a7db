// The report as one file that needs nothing else: no network, no script but its own, and a policy that forbids all others.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { renderToString } from 'preact-render-to-string';
import type { Rule } from '../../core/audit/rule.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Locale } from '../../core/schema/text.ts';
import { locales } from '../../i18n/locale.ts';
import { translator } from '../../i18n/translator.ts';
import { type ReportView, reportView } from '../view/report-view.ts';
import { AnchorEnding } from './anchors.ts';
import { LanguageChoice } from './language-choice.tsx';
import { ReportBody } from './report-body.tsx';
import { reportScript } from './report-script.ts';
import { reportStyle } from './report-style.ts';

export interface HtmlOptions {
  /** The language that is shown first. */
  readonly locale: Locale;
  /** Whose texts say the findings. */
  readonly rules: readonly Rule[];
}

/** Where more was seen, the file holds one language: another would double what takes browsers long enough already. */
const mostInBoth = 5000;

export function renderHtml(report: Report, { locale, rules }: HtmlOptions): string {
  const viewIn = (language: Locale) => reportView(report, rules, translator(language));
  const other = observed(report) <= mostInBoth ? locales.find((one) => one !== locale) : undefined;
  // Before the first: of a report the view that was made last is kept, and other formats ask for that in the first language.
  const second = other === undefined ? null : viewIn(other);
  const first = viewIn(locale);
  return `<!doctype html>\n${renderToString(<ReportFile first={first} second={second} />)}\n`;
}

function observed({ runs, findings }: Report): number {
  return runs.reduce(
    (sum, { cookies, storage, attempts, requests }) =>
      sum + cookies.length + storage.length + attempts.length + requests.length,
    findings.length,
  );
}

interface ReportFileProps {
  readonly first: ReportView;
  readonly second: ReportView | null;
}

function ReportFile({ first, second }: ReportFileProps) {
  return (
    <html lang={first.locale}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{first.title}</title>
        {/* Our own style sheet and script alone: nothing of the report is in them. */}
        <style dangerouslySetInnerHTML={{ __html: reportStyle }} />
        <script type="module" dangerouslySetInnerHTML={{ __html: reportScript }} />
      </head>
      <body>
        {second === null ? (
          <ReportBody view={first} />
        ) : (
          <>
            <LanguageChoice first={first} second={second} />
            <div class="language" lang={first.locale}>
              <ReportBody view={first} />
            </div>
            <div class="language" lang={second.locale}>
              <AnchorEnding value={`-${second.locale}`}>
                <ReportBody view={second} />
              </AnchorEnding>
            </div>
          </>
        )}
      </body>
    </html>
  );
}

/** Names style sheet and script by their hashes, so that injected markup could neither run, nor load, nor even colour anything. */
const contentSecurityPolicy = `default-src 'none'; style-src ${hashOf(reportStyle)}; script-src ${hashOf(reportScript)}; img-src data:; base-uri 'none'; form-action 'none'`;

function hashOf(text: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;
}
