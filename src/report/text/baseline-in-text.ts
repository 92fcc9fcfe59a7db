import type { Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { printable } from './printable.ts';

/** What the baseline accepted, and what of it wants attention, a line each; empty where there is none. */
export function baselineInText({ baseline }: Report, { t }: Translator): string {
  if (baseline === undefined) return '';
  const lines = [
    ...(baseline.accepted === 0 ? [] : [t('baseline.accepted', { count: baseline.accepted })]),
    ...baseline.expired.map(({ finding, reason, until }) => t('baseline.expired', { finding, reason, until })),
    ...baseline.unused.map(({ finding }) => t('baseline.unused', { finding })),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}
