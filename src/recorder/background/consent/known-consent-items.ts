// The items in which consent tools remember what was chosen, by the names that their makers gave them. A tool that lets a
// site choose another name is known by its own alone. Not here, because it does not say what was chosen: OptanonAlertBoxClosed
// (a date), cmplz_banner-status, uc_user_interaction.
import type { ConsentReading } from '../../../core/schema/consent.ts';
import { type Read, word } from './readings.ts';
import {
  answersInJson,
  cookiebot,
  cookieInformation,
  cookieYes,
  didomi,
  moove,
  oneTrust,
  tarteaucitron,
  tcString,
  usercentricsData,
  usercentricsSettings,
  vanilla,
} from './tool-values.ts';

/** What an item of this name says of consent; null for what no known tool writes. */
export function consentReading(name: string, value: string): ConsentReading | null {
  const [tool, read] = items.get(name) ?? ofPurpose(name) ?? [];
  if (tool === undefined || read === undefined) return null;
  const reading = read(value);
  return reading === null ? null : { tool, ...reading };
}

type Item = readonly [tool: string, read: Read];

const items: ReadonlyMap<string, Item> = new Map<string, Item>([
  ['cc_cookie', ['vanilla-cookieconsent', vanilla]],
  ['klaro', ['klaro', answersInJson]],
  ['tarteaucitron', ['tarteaucitron', tarteaucitron]],
  // The tool itself takes a notice that was closed for a yes.
  ['cookieconsent_status', ['cookieconsent', word({ allow: 'granted', dismiss: 'granted', deny: 'denied' })]],
  ['eu-consent', ['orejime', answersInJson]],
  ['cookieyes-consent', ['cookieyes', cookieYes]],
  ['cookie_notice_accepted', ['cookie-notice', word({ true: 'granted', false: 'denied' })]],
  ['moove_gdpr_popup', ['moove', moove]],
  ['CookieConsent', ['cookiebot', cookiebot]],
  ['OptanonConsent', ['onetrust', oneTrust]],
  ['uc_settings', ['usercentrics', usercentricsSettings]],
  ['ucData', ['usercentrics', usercentricsData]],
  ['didomi_token', ['didomi', didomi]],
  ['euconsent-v2', ['iab-tcf', tcString]],
  ['CookieInformationConsent', ['cookie-information', cookieInformation]],
]);

/** Complianz and the WP Consent API have an item for each purpose: each tells of its own alone. */
function ofPurpose(name: string): Item | null {
  const [, prefix, purpose = ''] =
    /^(cmplz|wp_consent)_(preferences|statistics|statistics-anonymous|marketing)$/.exec(name) ?? [];
  if (prefix === undefined) return null;
  const tool = prefix === 'cmplz' ? 'complianz' : 'wp-consent-api';
  return [tool, word({ allow: 'granted', deny: 'denied' }, purpose)];
}
