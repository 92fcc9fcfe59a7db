import type { Rule } from '../core/audit/rule.ts';
import type { Report } from '../core/schema/report.ts';
import type { Translator } from '../i18n/translator.ts';
import { renderCsv } from './csv/render-csv.ts';
import { renderHtml } from './html/render-html.tsx';
import { inChunks } from './in-chunks.ts';
import { jsonPieces } from './json.ts';
import { renderJunit } from './junit/render-junit.ts';
import { renderMarkdown } from './markdown/render-markdown.ts';
import type { ReportFile, ReportFormat } from './report-file.ts';
import type { PolicyFile } from './sarif/policy-file.ts';
import { renderSarif } from './sarif/render-sarif.ts';
import { renderText } from './text/render-text.ts';
import { renderWec } from './wec/render-wec.ts';

export interface FileOptions {
  /** Whose texts say the findings. */
  readonly rules: readonly Rule[];
  readonly translator: Translator;
  readonly policy: PolicyFile;
}

/** The files of one format. The same report gives the same bytes. A PDF is printed from the HTML by a browser. */
export function renderFiles(
  format: Exclude<ReportFormat, 'pdf'>,
  report: Report,
  { rules, translator, policy }: FileOptions,
): readonly ReportFile[] {
  const { locale } = translator;
  switch (format) {
    case 'text': {
      const look = { width: 80, color: false, unicode: true };
      return [{ format, name: 'report.txt', content: renderText(report, { ...look, locale, rules }) }];
    }
    case 'html':
      return [{ format, name: 'report.html', content: renderHtml(report, { locale, rules }) }];
    case 'json':
      return [{ format, name: 'report.json', content: inChunks(jsonPieces(report, rules)) }];
    case 'markdown':
      return [{ format, name: 'report.md', content: renderMarkdown(report, rules, translator) }];
    case 'csv':
      return renderCsv(report, rules, translator);
    case 'sarif':
      return [{ format, name: 'report.sarif', content: renderSarif(report, rules, policy, translator) }];
    case 'junit':
      return [{ format, name: 'report.junit.xml', content: renderJunit(report, rules, translator) }];
    case 'wec':
      return renderWec(report);
    default:
      return unreachable(format);
  }
}

function unreachable(format: never): never {
  throw new Error(`no such format: ${String(format)}`);
}
