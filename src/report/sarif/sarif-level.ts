import type { Severity } from '../../core/schema/report.ts';

export type SarifLevel = 'error' | 'warning' | 'note';

export const sarifLevels: Readonly<Record<Severity, SarifLevel>> = { error: 'error', warning: 'warning', info: 'note' };
