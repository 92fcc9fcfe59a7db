import { join } from 'node:path';
import type { Screenshot } from '../audit/screenshot.ts';
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
  screenshots: readonly Screenshot[],
  folder: string,
  { stdout, stderr, env, translator }: Io,
): Promise<void> {
  const { locale } = translator;
  stdout.write(`${renderText(report, { ...lookOf(stdout, env), locale, rules }).trimEnd()}\n\n`);
  try {
    const contents = { json: renderJson(report), html: renderHtml(report, { locale, rules }) };
    const paths = await writeReport(folder, contents, screenshots);
    stdout.write(`${say(words.savedReport, {}, translator)}: ${paths.html}\n`);
    stdout.write(`${say(words.savedData, {}, translator)}: ${paths.json}\n`);
    for (const { name } of screenshots)
      stdout.write(`${say(words.savedScreenshot, {}, translator)}: ${join(folder, name)}\n`);
  } finally {
    stderr.write(problemText(report, translator));
  }
}
