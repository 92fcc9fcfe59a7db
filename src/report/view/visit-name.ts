import type { Run } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';

/** “Säger nej”; of visits that were repeated “Säger nej, besök 2 av 3”. */
export function visitName(
  { scenario: played, repetition }: Pick<Run, 'scenario' | 'repetition'>,
  { t }: Translator,
): string {
  const scenario = t(`scenario.${played}`);
  return repetition === null ? scenario : t('visit.numbered', { scenario, ...repetition });
}
