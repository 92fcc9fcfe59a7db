import type { RunSignal } from '../../core/schema/run.ts';

/** What tells of consent, by the name that it goes by; a consent tool by its own. */
export function sourceName(source: RunSignal['source'], tool: string | null): string {
  return names[source] ?? tool ?? source;
}

const names: Partial<Record<RunSignal['source'], string>> = {
  'consent-mode': 'Google Consent Mode',
  uet: 'Microsoft UET',
  tcf: 'IAB TCF',
  'wp-consent-api': 'WP Consent API',
};
