import type { Rule } from '../../core/audit/rule.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { missingText } from '../view/headline.ts';
import { ruleTitle } from '../view/rule-title.ts';
import { writeCsv } from './write-csv.ts';

/** What became of each rule, those that found nothing and those that could not decide with them. */
export function outcomesCsv(
  { outcomes, findings }: Report,
  rules: readonly Rule[],
  translator: Translator,
): Iterable<string> {
  const found = Map.groupBy(findings, ({ rule }) => rule);
  return writeCsv({
    columns: ['rule', 'title', 'outcome', 'findings', 'missing', 'reason', 'error'],
    rows: outcomes,
    valuesOf: ({ rule, outcome, missing, error }) => [
      rule,
      ruleTitle(rule, rules, translator),
      outcome,
      found.get(rule)?.length ?? 0,
      missing.join(' '),
      translator.list(missing.map((one) => missingText(one, translator))),
      error,
    ],
  });
}
