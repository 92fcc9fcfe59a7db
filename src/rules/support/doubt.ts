// What makes a finding about consent a sign and no proof. Then its severity is one step lower, and its text says why.
import type { Severity } from '../../core/schema/report.ts';
import type { Run } from '../../core/schema/run.ts';
import type { Localized } from '../../core/schema/text.ts';
import { knowsChoice } from './missing-evidence.ts';

export type Doubt = 'profile' | 'cookies' | 'choice';

/** null: the visit began fresh, nothing was kept out, and its choices are known. */
export function doubtOf(run: Run): Doubt | null {
  if (run.environment.thirdPartyCookies === 'block') return 'cookies';
  if (knowsChoice(run)) return null;
  return run.environment.profile === 'used' ? 'profile' : 'choice';
}

/** For a text whose data hold `doubt`. */
export const doubtWords: Localized = {
  sv: '{doubt, select, profile {Webbläsarens profil var redan använd, och ett ja kan ha getts vid ett tidigare besök} cookies {Webbläsaren blockerade tredjepartskakor, och då kan en webbplats bete sig annorlunda} other {Ett ja kan ha getts utan att det syntes}}, så detta är ett tecken och inget bevis.',
  en: '{doubt, select, profile {The browser’s profile had been in use, and a yes may have been given on an earlier visit} cookies {The browser blocked third-party cookies, and a site may behave differently then} other {A yes may have been given unseen}}, so this is a sign and not proof.',
};

export function lowered(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : 'info';
}
