import type { OverlayPlatform } from './overlay-platform.ts';

/** Within the EEA Irish companies of the same groups answer for most of these. */
export const advertising: readonly OverlayPlatform[] = [
  {
    platform: 'Meta Pixel',
    provider: 'Meta',
    country: 'US',
    plugin: 'facebook-for-woocommerce',
    items: [
      {
        names: ['_fbp', '_fbc'],
        purpose: 'marketing',
        description: {
          sv: 'Känner igen webbläsaren åt Facebook och Instagram, för annonser och mätning av dem.',
          en: 'Recognises the browser for Facebook and Instagram, for advertising and its measuring.',
        },
      },
      {
        names: ['fr', 'datr', 'sb'],
        hosts: ['facebook.com', 'facebook.net'],
        purpose: 'marketing',
        description: {
          sv: 'Känner igen webbläsaren hos Facebook.',
          en: 'Recognises the browser at Facebook.',
        },
      },
      {
        names: ['lastExternalReferrer', 'lastExternalReferrerTime'],
        areas: ['localStorage'],
        purpose: 'marketing',
        description: {
          sv: 'Minns från vilken webbplats besökaren kom.',
          en: 'Remembers from which site the visitor came.',
        },
      },
    ],
  },
  {
    platform: 'TikTok',
    provider: 'ByteDance',
    country: 'CN',
    plugin: 'tiktok-for-business',
    items: [
      {
        names: ['_ttp', '_tt_enable_cookie', 'ttcsid', 'ttcsid_*'],
        purpose: 'marketing',
        description: {
          sv: 'Känner igen webbläsaren åt TikTok, för annonser och mätning av dem.',
          en: 'Recognises the browser for TikTok, for advertising and its measuring.',
        },
      },
      {
        names: ['tt_appInfo', 'tt_pixel_session_index', 'tt_sessionId'],
        areas: ['sessionStorage'],
        purpose: 'marketing',
        description: { sv: 'Håller ihop ett besök åt TikTok.', en: 'Holds a visit together for TikTok.' },
      },
      {
        names: ['ttwid', 'msToken', 'tt_chain_token', 'tt_csrf_token'],
        hosts: ['tiktok.com'],
        purpose: 'marketing',
        confidence: 'likely',
        description: { sv: 'Följer med inbäddade filmer från TikTok.', en: 'Comes with embedded films of TikTok.' },
      },
    ],
  },
  {
    platform: 'LinkedIn Insight',
    provider: 'LinkedIn',
    country: 'US',
    items: [
      {
        names: [
          'bcookie',
          'lidc',
          'li_sugr',
          'UserMatchHistory',
          'AnalyticsSyncHistory',
          'bscookie',
          'ln_or',
          'li_oatml',
        ],
        hosts: ['linkedin.com', 'licdn.com'],
        purpose: 'marketing',
        description: {
          sv: 'Känner igen webbläsaren åt LinkedIn, för annonser och mätning av dem.',
          en: 'Recognises the browser for LinkedIn, for advertising and its measuring.',
        },
      },
      {
        names: ['li_fat_id', 'li_giant', 'li_adsId'],
        purpose: 'marketing',
        description: {
          sv: 'Minns vilken annons på LinkedIn som ledde hit.',
          en: 'Remembers which advertisement on LinkedIn led here.',
        },
      },
      {
        names: ['li_gc'],
        hosts: ['linkedin.com'],
        purpose: 'necessary',
        exemption: 'consent-choice',
        description: {
          sv: 'Minns vad besökaren svarat LinkedIn om kakor.',
          en: 'Remembers what was answered to LinkedIn about cookies.',
        },
      },
    ],
  },
  {
    platform: 'Microsoft Advertising',
    provider: 'Microsoft',
    country: 'US',
    items: [
      {
        names: ['_uet*'],
        purpose: 'marketing',
        description: {
          sv: 'Känner igen webbläsaren åt Bing, för att mäta vad annonser gav.',
          en: 'Recognises the browser for Bing, to measure what advertisements brought.',
        },
      },
      {
        names: ['MUID', 'MUIDB', 'MR', 'SRM_B', 'SM', 'ANONCHK', 'MSPTC'],
        hosts: ['bing.com', 'microsoft.com', 'clarity.ms', 'msn.com', 'live.com'],
        purpose: 'marketing',
        description: {
          sv: 'Känner igen webbläsaren på Microsofts webbplatser och annonser.',
          en: 'Recognises the browser across Microsoft’s sites and advertising.',
        },
      },
    ],
  },
  {
    platform: 'Pinterest',
    provider: 'Pinterest',
    country: 'US',
    plugin: 'pinterest-for-woocommerce',
    items: [
      {
        names: ['_pin_unauth', '_pinterest_ct_ua', '_epik', '_derived_epik'],
        purpose: 'marketing',
        description: {
          sv: 'Känner igen webbläsaren åt Pinterest, för annonser och mätning av dem.',
          en: 'Recognises the browser for Pinterest, for advertising and its measuring.',
        },
      },
    ],
  },
  {
    platform: 'Snapchat',
    provider: 'Snap',
    country: 'US',
    plugin: 'snapchat-for-woocommerce',
    items: [
      {
        names: ['_scid', '_scid_r', '_sctr', '_ScCbts'],
        purpose: 'marketing',
        description: {
          sv: 'Känner igen webbläsaren åt Snapchat, för annonser och mätning av dem.',
          en: 'Recognises the browser for Snapchat, for advertising and its measuring.',
        },
      },
    ],
  },
  {
    platform: 'Criteo',
    provider: 'Criteo',
    country: 'FR',
    items: [
      {
        names: ['cto_bundle', 'cto_bidid', 'cto_optout'],
        purpose: 'marketing',
        description: {
          sv: 'Känner igen webbläsaren, för annonser om varor man tittat på.',
          en: 'Recognises the browser, for advertising of what was looked at.',
        },
      },
    ],
  },
];
