import type { Problem } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';

/** What kept the audit from seeing everything, in one sentence. Its `detail` is technical text and stays apart. */
export function problemText({ code, scenario, url }: Problem, { t }: Translator): string {
  const text = t(`problem.${code}`, { url: url ?? t('problem.thePage') });
  return scenario === null ? text : t('problem.inScenario', { text, scenario: t(`scenario.${scenario}`) });
}
