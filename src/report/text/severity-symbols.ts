import type { SeverityCount } from '../view/severity-counts.ts';

/** Told apart by shape, not by colour alone. */
export const severitySymbols: Readonly<Record<SeverityCount['severity'], string>> = {
  error: '▲',
  warning: '◆',
  info: '●',
  undecided: '?',
};
