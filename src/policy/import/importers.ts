import { complianz } from './complianz/complianz.ts';
import { cookiebot } from './cookiebot/cookiebot.ts';
import { cookieconsent } from './cookieconsent/cookieconsent.ts';
import { iabDeviceStorage } from './iab-device-storage/iab-device-storage.ts';
import type { Importer } from './importer.ts';
import { klaro } from './klaro/klaro.ts';
import { onetrust } from './onetrust/onetrust.ts';
import { openCookieDatabase } from './open-cookie-database/open-cookie-database.ts';
import { wat } from './wat/wat.ts';
import { wellKnown } from './well-known/well-known.ts';
import { wpConsentApi } from './wp-consent-api/wp-consent-api.ts';

/** Asked in this order where no format is named: those with the most telling marks come first. */
export const importers: readonly Importer[] = [
  wpConsentApi,
  iabDeviceStorage,
  wat,
  onetrust,
  cookiebot,
  cookieconsent,
  complianz,
  klaro,
  openCookieDatabase,
  wellKnown,
];
