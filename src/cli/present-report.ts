import { join } from 'node:path';
import type { Screenshot } from '../audit/screenshot.ts';
import type { Report } from '../core/schema/report.ts';
import { renderHtml } from '../report/html/render-html.tsx';
import { renderFiles } from '../report/render-files.ts';
import type { ReportFile, ReportFormat } from '../report/report-file.ts';
import type { PolicyFile } from '../report/sarif/policy-file.ts';
import { renderText } from '../report/text/render-text.ts';
import { rules } from '../rules/index.ts';
import type { Io } from './io.ts';
import { saved, words } from './messages.ts';
import { problemText } from './problem-text.ts';
import { say } from './say.ts';
import { lookOf } from './terminal.ts';
import { writeReport } from './write-report.ts';

export interface Presentation {
  readonly folder: string;
  readonly formats: readonly ReportFormat[];
  readonly policy: PolicyFile;
  /** Makes a PDF of the HTML. */
  readonly print: (html: string) => Promise<Uint8Array>;
}

/** Prints the report, then saves it: a folder that cannot be written takes nothing away. Last, what went wrong. */
export async function presentReport(
  report: Report,
  screenshots: readonly Screenshot[],
  { folder, formats, policy, print }: Presentation,
  { stdout, stderr, env, translator }: Io,
): Promise<void> {
  const { locale } = translator;
  stdout.write(`${renderText(report, { ...lookOf(stdout, env), locale, rules }).trimEnd()}\n\n`);
  try {
    const render = (format: Exclude<ReportFormat, 'pdf'>) => renderFiles(format, report, { rules, translator, policy });
    // One after the other: each format is a whole report in memory.
    for (const format of writingOrder.filter((one) => formats.includes(one))) {
      const files = format === 'pdf' ? [await printed(renderHtml(report, { locale, rules }), print)] : render(format);
      const paths = await writeReport(folder, files);
      for (const path of paths) stdout.write(`${say(saved[format], {}, translator)}: ${path}\n`);
    }
    await writeReport(folder, [], screenshots);
    for (const { shows, name } of screenshots)
      stdout.write(`${say(words[`saved-${shows}`], {}, translator)}: ${join(folder, name)}\n`);
  } finally {
    stderr.write(problemText(report, translator));
  }
}

/** What people read first; what needs a browser last, so that one that does not start takes no other file away. */
const writingOrder: readonly ReportFormat[] = [
  'html',
  'json',
  'text',
  'markdown',
  'csv',
  'sarif',
  'junit',
  'wec',
  'pdf',
];

async function printed(html: string, print: Presentation['print']): Promise<ReportFile> {
  return { format: 'pdf', name: 'report.pdf', content: await print(html) };
}
