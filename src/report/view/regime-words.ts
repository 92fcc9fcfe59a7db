import type { ProfileId } from '../../core/schema/profile-id.ts';
import type { Regime } from '../../core/schema/report.ts';
import { lawWords } from '../../i18n/law-words.ts';
import type { Translator } from '../../i18n/translator.ts';

/** Against what a finding is, and who supervises it: “Personal data: GDPR (supervised by IMY)”. */
export function regimeWords(regime: Regime, profile: ProfileId, { t, locale }: Translator): string {
  return t(`regime.${regime}`, lawWords(profile, locale));
}
