// The report as one file that needs nothing else: no network, no script, and a policy that forbids both.
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { renderToString } from 'preact-render-to-string';
import type { Rule } from '../../core/audit/rule.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Locale } from '../../core/schema/text.ts';
import { translator } from '../../i18n/translator.ts';
import { type ReportView, reportView } from '../view/report-view.ts';
import { ReportBody } from './report-body.tsx';
import { reportStyle } from './report-style.ts';

export interface HtmlOptions {
  readonly locale: Locale;
  /** Whose texts say the findings. */
  readonly rules: readonly Rule[];
}

export function renderHtml(report: Report, { locale, rules }: HtmlOptions): string {
  const view = reportView(report, rules, translator(locale));
  return `<!doctype html>\n${renderToString(<ReportFile view={view} />)}\n`;
}

function ReportFile({ view }: { view: ReportView }) {
  return (
    <html lang={view.locale}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy()} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{view.title}</title>
        {/* Our own style sheet alone: nothing of the report is in it. */}
        <style dangerouslySetInnerHTML={{ __html: reportStyle }} />
      </head>
      <body>
        <ReportBody view={view} />
      </body>
    </html>
  );
}

/** Names our style sheet by its hash, so that injected markup could neither run, nor load, nor even colour anything. */
function contentSecurityPolicy(): string {
  const hash = btoa(String.fromCharCode(...sha256(utf8ToBytes(reportStyle))));
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}
