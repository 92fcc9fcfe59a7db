import type { Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { printable } from './printable.ts';

/** The rest is counted: a whole baseline may run out on one day. */
const mostLines = 5;

/** What the baseline accepted, and what of it wants attention, a line each; empty where there is none. */
export function baselineInText({ baseline }: Report, { t }: Translator): string {
  if (baseline === undefined) return '';
  const lines = [
    ...(baseline.accepted === 0 ? [] : [t('baseline.accepted', { count: baseline.accepted })]),
    ...someOf(baseline.expired, ({ finding, reason, until }) => t('baseline.expired', { finding, reason, until }), t),
    ...someOf(baseline.unused, ({ finding }) => t('baseline.unused', { finding }), t),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

function someOf<T>(all: readonly T[], lineOf: (one: T) => string, t: Translator['t']): readonly string[] {
  const left = all.length - mostLines;
  return [...all.slice(0, mostLines).map(lineOf), ...(left > 0 ? [t('text.more', { count: left })] : [])];
}
