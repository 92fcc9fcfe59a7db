// What makes a finding about consent a sign and no proof. Then its severity is one step lower, and its text says why.
import { fitsAny } from '../../core/classify/name-pattern.ts';
import type { Severity } from '../../core/schema/report.ts';
import type { Run } from '../../core/schema/run.ts';
import type { Localized } from '../../core/schema/text.ts';
import { knowsChoice } from './missing-evidence.ts';

export type Doubt = 'profile' | 'cookies' | 'editor' | 'choice';

/** null: the visit began fresh, nothing was kept out, nobody who runs the site was logged in, and its choices are known. */
export function doubtOf(run: Run): Doubt | null {
  if (run.environment.thirdPartyCookies === 'block') return 'cookies';
  if (isOfEditor(run)) return 'editor';
  if (knowsChoice(run)) return null;
  return run.environment.profile === 'used' ? 'profile' : 'choice';
}

/** For a text whose data hold `doubt`. */
export const doubtWords: Localized = {
  sv: '{doubt, select, profile {Webbläsarens profil var redan använd, och ett ja kan ha getts vid ett tidigare besök} cookies {Webbläsaren blockerade tredjepartskakor, och då kan en webbplats bete sig annorlunda} editor {Besökaren var inloggad i WordPress, som då sparar och hämtar annat än för andra} other {Ett ja kan ha getts utan att det syntes}}, så detta är ett tecken och inget bevis.',
  en: '{doubt, select, profile {The browser’s profile had been in use, and a yes may have been given on an earlier visit} cookies {The browser blocked third-party cookies, and a site may behave differently then} editor {The visitor was logged in to WordPress, which then stores and loads other things than for others} other {A yes may have been given unseen}}, so this is a sign and not proof.',
};

/** These lie there only once somebody has logged in to the administration; a visit that logs in itself meets the site as others do before. */
function isOfEditor({ cookies }: Run): boolean {
  return cookies.some(({ presentAtStart, name }) => presentAtStart && isOfAdministration(name));
}

const isOfAdministration = fitsAny(['wordpress_logged_in_*', 'wp-settings-*']);

export function lowered(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : 'info';
}
