import type { Severity, Summary } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';

export interface SeverityCount {
  readonly severity: Severity | 'undecided';
  readonly text: string;
}

/** “3 errors”, worst first; what there is none of is left out. */
export function severityCounts(
  { findings: { error, warning, info }, undecidedRules }: Summary,
  { t }: Translator,
): readonly SeverityCount[] {
  const all: readonly [SeverityCount['severity'], number][] = [
    ['error', error],
    ['warning', warning],
    ['info', info],
    ['undecided', undecidedRules],
  ];
  return all
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => ({ severity, text: t(`count.${severity}`, { count }) }));
}
