import type { Rule } from '../../core/audit/rule.ts';
import type { Translator } from '../../i18n/translator.ts';

/** A rule by its name; by its id where a report is older than the rules. */
export function ruleTitle(id: string, rules: readonly Rule[], { locale }: Translator): string {
  return rules.find((rule) => rule.id === id)?.title[locale] ?? id;
}
