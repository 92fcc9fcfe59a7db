import type { Report } from '../core/schema/report.ts';
import { renderHtml } from '../report/html/render-html.tsx';
import { renderJson } from '../report/json.ts';
import { renderText } from '../report/text/render-text.ts';
import { rules } from '../rules/index.ts';
import type { Io } from './io.ts';
import { words } from './messages.ts';
import { problemText } from './problem-text.ts';
import { say } from './say.ts';
import { lookOf } from './terminal.ts';
import { writeReport } from './write-report.ts';

/** Prints the report, then saves it: a folder that cannot be written takes nothing away. Last, what went wrong. */
export async function presentReport(
  report: Report,
  folder: string,
  { stdout, stderr, env, translator }: Io,
): Promise<void> {
  const { locale } = translator;
  stdout.write(`${renderText(report, { ...lookOf(stdout, env), locale, rules }).trimEnd()}\n\n`);
  try {
    const paths = await writeReport(folder, { json: renderJson(report), html: renderHtml(report, { locale, rules }) });
    stdout.write(`${say(words.savedReport, {}, translator)}: ${paths.html}\n`);
    stdout.write(`${say(words.savedData, {}, translator)}: ${paths.json}\n`);
  } finally {
    stderr.write(problemText(report, translator));
  }
}
