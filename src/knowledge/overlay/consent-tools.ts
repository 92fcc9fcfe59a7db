import type { OverlayPlatform } from './overlay-platform.ts';

/** The choice itself may be remembered without asking; no identifier is needed for it. */
const answered = {
  purpose: 'necessary',
  exemption: 'consent-choice',
  description: { sv: 'Minns vad besökaren svarat om kakor.', en: 'Remembers what was answered about cookies.' },
} as const;

export const consentTools: readonly OverlayPlatform[] = [
  {
    platform: 'vanilla-cookieconsent',
    provider: null,
    country: null,
    items: [
      {
        ...answered,
        names: ['cc_cookie'],
      },
    ],
  },
  {
    platform: 'Klaro',
    provider: null,
    country: null,
    items: [
      {
        ...answered,
        names: ['klaro'],
      },
    ],
  },
  {
    platform: 'tarteaucitron',
    provider: null,
    country: null,
    plugin: 'tarteaucitronjs',
    items: [
      {
        ...answered,
        names: ['tarteaucitron'],
        caution: {
          sv: 'Sparas redan innan besökaren svarat. Bara svaret självt är undantaget.',
          en: 'Stored before anything was answered. The answer alone is exempt.',
        },
      },
    ],
  },
  {
    platform: 'Osano Cookie Consent',
    provider: null,
    country: null,
    items: [
      {
        ...answered,
        names: ['cookieconsent_status'],
      },
    ],
  },
  {
    platform: 'Orejime',
    provider: null,
    country: null,
    items: [
      {
        ...answered,
        names: ['eu-consent'],
      },
    ],
  },
  {
    platform: 'Cookie Notice',
    provider: 'Hu-manity.co',
    country: 'US',
    plugin: 'cookie-notice',
    items: [
      {
        ...answered,
        names: ['cookie_notice_accepted'],
      },
    ],
  },
  {
    platform: 'GDPR Cookie Compliance',
    provider: null,
    country: null,
    plugin: 'gdpr-cookie-compliance',
    items: [
      {
        ...answered,
        names: ['moove_gdpr_popup'],
      },
    ],
  },
  {
    platform: 'CookieYes',
    provider: 'CookieYes',
    country: 'GB',
    plugin: 'cookie-law-info',
    items: [
      {
        ...answered,
        names: ['cookieyes-consent', 'viewed_cookie_policy', 'cookielawinfo-*', 'CookieLawInfoConsent', 'cky-consent'],
        caution: {
          sv: 'Sparas redan innan besökaren svarat, med ett eget id. Bara svaret självt är undantaget.',
          en: 'Stored before anything was answered, with an id of its own. The answer alone is exempt.',
        },
      },
    ],
  },
  {
    platform: 'Complianz',
    provider: 'Complianz',
    country: 'NL',
    plugin: 'complianz-gdpr',
    items: [
      {
        ...answered,
        names: ['cmplz_*', 'complianz_consent_status', 'complianz_policy_id'],
      },
    ],
  },
  {
    platform: 'Cookiebot',
    provider: 'Usercentrics A/S',
    country: 'DK',
    plugin: 'cookiebot',
    items: [
      {
        ...answered,
        names: ['CookieConsent', 'CookieConsentBulkSetting-*', 'CookieConsentBulkTicket'],
      },
    ],
  },
  {
    platform: 'OneTrust',
    provider: 'OneTrust',
    country: 'US',
    items: [
      {
        ...answered,
        names: ['OptanonConsent', 'OptanonAlertBoxClosed', 'eupubconsent-v2'],
        caution: {
          sv: 'Håller också ett id. För att minnas ett svar behövs inget.',
          en: 'Holds an id as well. To remember an answer none is needed.',
        },
      },
    ],
  },
  {
    platform: 'Usercentrics',
    provider: 'Usercentrics',
    country: 'DE',
    plugin: 'usercentrics-consent-management-platform',
    items: [
      {
        ...answered,
        names: ['uc_user_interaction', 'uc_settings', 'ucData', 'uc_ui_version', 'uc_tcf', 'usercentrics'],
        areas: ['localStorage', 'cookie'],
      },
    ],
  },
  {
    platform: 'Didomi',
    provider: 'Didomi',
    country: 'FR',
    items: [
      {
        ...answered,
        names: ['didomi_token', 'didomi_*'],
      },
    ],
  },
  {
    platform: 'Cookie Information',
    provider: 'Cookie Information',
    country: 'DK',
    plugin: 'wp-gdpr-compliance',
    items: [
      {
        ...answered,
        names: ['CookieInformationConsent'],
      },
    ],
  },
  {
    platform: 'IAB TCF',
    provider: null,
    country: null,
    items: [
      {
        ...answered,
        names: ['euconsent-v2', 'euconsent', 'addtl_consent', 'usprivacy'],
      },
    ],
  },
  {
    platform: 'consentmanager',
    provider: 'consentmanager',
    country: 'SE',
    plugin: 'consent-manager',
    items: [
      {
        ...answered,
        names: ['__cmpconsent*', '__cmpccx*', '__cmpiuid', '__cmpcvc*', '__cmpcpc*', '__cmpccc*'],
      },
    ],
  },
  {
    platform: 'Real Cookie Banner',
    provider: 'devowl.io',
    country: 'DE',
    plugin: 'real-cookie-banner',
    items: [
      {
        ...answered,
        names: ['real_cookie_banner*'],
      },
    ],
  },
  {
    platform: 'Borlabs Cookie',
    provider: null,
    country: null,
    plugin: 'borlabs-cookie',
    items: [
      {
        ...answered,
        names: ['borlabs-cookie'],
      },
    ],
  },
  {
    platform: 'iubenda',
    provider: 'iubenda',
    country: 'IT',
    plugin: 'iubenda-cookie-law-solution',
    items: [
      {
        ...answered,
        names: ['_iub_cs-*', '_iub_cs-s*'],
      },
    ],
  },
  {
    platform: 'Axeptio',
    provider: 'Axeptio',
    country: 'FR',
    plugin: 'axeptio-sdk-integration',
    items: [
      {
        ...answered,
        names: ['axeptio_cookies', 'axeptio_authorized_vendors', 'axeptio_all_vendors'],
      },
    ],
  },
  {
    platform: 'TrustArc',
    provider: 'TrustArc',
    country: 'US',
    items: [
      {
        ...answered,
        names: [
          'notice_preferences',
          'notice_gdpr_prefs',
          'notice_behavior',
          'cmapi_cookie_privacy',
          'cmapi_gtm_bl',
          'TAconsentID',
        ],
      },
    ],
  },
  {
    platform: 'CookieFirst',
    provider: 'CookieFirst',
    country: 'NL',
    plugin: 'cookiefirst-cookie-banner',
    items: [
      {
        ...answered,
        names: ['cookiefirst-consent', 'cookiefirst-id'],
      },
    ],
  },
  {
    platform: 'Cookie Script',
    provider: 'Cookie-Script',
    country: 'LT',
    items: [
      {
        ...answered,
        names: ['CookieScriptConsent'],
      },
    ],
  },
  {
    platform: 'Civic Cookie Control',
    provider: 'Civic',
    country: 'GB',
    plugin: 'civic-cookie-control-8',
    items: [
      {
        ...answered,
        names: ['CookieControl'],
      },
    ],
  },
  {
    platform: 'Termly',
    provider: 'Termly',
    country: 'US',
    plugin: 'uk-cookie-consent',
    items: [
      {
        ...answered,
        names: ['TERMLY_API_CACHE', '__tltpl_*'],
        areas: ['localStorage', 'cookie'],
      },
    ],
  },
  {
    platform: 'Sourcepoint',
    provider: 'Sourcepoint',
    country: 'US',
    items: [
      {
        ...answered,
        names: ['consentUUID', '_sp_user_consent_*', '_sp_non_keyed_local_state'],
        areas: ['cookie', 'localStorage'],
      },
    ],
  },
  {
    platform: 'Quantcast Choice',
    provider: 'Quantcast',
    country: 'US',
    items: [
      {
        ...answered,
        names: ['_cmpRepromptHash', 'noniabvendorconsent'],
        areas: ['cookie', 'localStorage'],
      },
    ],
  },
  {
    platform: 'Google Funding Choices',
    provider: 'Google',
    country: 'US',
    items: [
      {
        ...answered,
        names: ['FCCDCF', 'FCNEC', 'FCOEC'],
      },
    ],
  },
];
