// What the audit says of itself: what it could not see, and which rules could not decide. No finding, and no pass either.
import type { Rule } from '../../core/audit/rule.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { missingText } from '../view/headline.ts';
import { problemViews } from '../view/problems.ts';
import { ruleTitle } from '../view/rule-title.ts';
import type { SarifLevel } from './sarif-level.ts';
import { sarifText } from './sarif-text.ts';

interface SarifNotification {
  readonly descriptor: { readonly id: string };
  readonly level: SarifLevel;
  readonly message: { readonly text: string };
  readonly associatedRule?: { readonly id: string; readonly index: number };
}

/** @param left How many findings the file has no room for. */
export function sarifNotifications(
  report: Report,
  rules: readonly Rule[],
  ruleIndexes: ReadonlyMap<string, number>,
  left: number,
  translator: Translator,
): readonly SarifNotification[] {
  const { t, list } = translator;
  const of = (rule: string) => ({ associatedRule: { id: rule, index: ruleIndexes.get(rule) ?? -1 } });
  const problems = problemViews(report, translator).map(({ code, text, detail }): SarifNotification => {
    const level = code === 'no-banner' ? 'note' : 'error';
    return {
      descriptor: { id: code },
      level,
      message: { text: sarifText(detail === '' ? text : `${text} ${detail}`) },
    };
  });
  const outcomes = report.outcomes.flatMap(({ rule, outcome, missing, error }): SarifNotification[] => {
    const title = ruleTitle(rule, rules, translator);
    if (outcome === 'failed') {
      const text = sarifText(`${t('limit.failed', { rule: title })} ${error ?? ''}`.trim());
      return [{ descriptor: { id: 'failed' }, level: 'error', message: { text }, ...of(rule) }];
    }
    if (outcome !== 'undecided') return [];
    const reasons = list(missing.map((one) => missingText(one, translator)));
    const text = sarifText(t('limit.undecided', { rule: title, reasons }));
    return [{ descriptor: { id: 'undecided' }, level: 'note', message: { text }, ...of(rule) }];
  });
  const rest = {
    descriptor: { id: 'cut' },
    level: 'warning',
    message: { text: t('list.rest', { count: left }) },
  } as const;
  return [...problems, ...outcomes, ...(left > 0 ? [rest] : [])];
}
