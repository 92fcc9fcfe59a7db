import type { Report } from '../core/schema/report.ts';
import type { Translator } from '../i18n/translator.ts';
import { printable } from '../report/text/printable.ts';
import { problemViews } from '../report/view/problems.ts';
import { problemAdvice, words } from './messages.ts';
import { say } from './say.ts';

/** Why the command ends with 2, and what else to know: each problem with its technical detail and the next step. Empty when all went well. */
export function problemText(report: Report, translator: Translator): string {
  const label = say(words.error, {}, translator);
  const lines = problemViews(report, translator).flatMap(({ code, text, detail }) => [
    // A site that asks for nothing may do so.
    `${code === 'no-banner' ? say(words.note, {}, translator) : label}: ${printable(text)}${detail === '' ? '' : ` [${printable(detail)}]`}`,
    `  ${say(problemAdvice[code], {}, translator)}`,
  ]);
  for (const { rule, outcome, error } of report.outcomes) {
    if (outcome === 'failed')
      lines.push(`${label}: ${say(words.ruleFailed, { rule, reason: error ?? '' }, translator)}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}
