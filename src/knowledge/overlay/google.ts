import type { OverlayPlatform } from './overlay-platform.ts';

/** Within the EEA Google Ireland Ltd answers for most of these; the country is that of Google itself. */
const google = { provider: 'Google', country: 'US' } as const;

export const googleTools: readonly OverlayPlatform[] = [
  {
    ...google,
    platform: 'Google Analytics',
    items: [
      {
        names: ['_ga', '_ga_*'],
        purpose: 'statistics',
        description: {
          sv: 'Känner igen webbläsaren, för att räkna besökare och besök.',
          en: 'Recognises the browser, to count visitors and visits.',
        },
      },
      {
        names: ['_gid', '_gat', '_gat_*', '_dc_gtm_*', '__utma', '__utmb', '__utmc', '__utmt', '__utmv', '__utmz'],
        purpose: 'statistics',
        description: { sv: 'Räknar besökare och besök.', en: 'Counts visitors and visits.' },
      },
    ],
  },
  {
    ...google,
    platform: 'Google Ads',
    items: [
      {
        names: ['_gcl_*', '_gac_*', 'FPAU', 'FPGCLAW'],
        purpose: 'marketing',
        description: {
          sv: 'Minns vilken annons som ledde hit, för att mäta vad den gav.',
          en: 'Remembers which advertisement led here, to measure what it brought.',
        },
      },
      {
        names: ['IDE', 'DSID', 'ar_debug', 'receive-cookie-deprecation'],
        hosts: ['doubleclick.net'],
        purpose: 'marketing',
        description: {
          sv: 'Känner igen webbläsaren på många webbplatser, för riktade annonser.',
          en: 'Recognises the browser across sites, for targeted advertising.',
        },
      },
      {
        // The Open Cookie Database calls it functional; it is set to see whether a cookie for advertising can be.
        names: ['test_cookie'],
        hosts: ['doubleclick.net'],
        purpose: 'marketing',
        description: {
          sv: 'Prövar om webbläsaren tar emot annonsnätverkets kakor.',
          en: 'Tries whether the browser takes the cookies of the advertising network.',
        },
      },
      {
        names: ['__gads', '__gpi', '__eoi'],
        purpose: 'marketing',
        description: {
          sv: 'Mäter och begränsar hur ofta annonser visas.',
          en: 'Measures and limits how often advertisements are shown.',
        },
      },
    ],
  },
  {
    ...google,
    platform: 'Google',
    items: [
      {
        names: ['NID', 'ANID', '1P_JAR', '__Secure-ENID'],
        hosts: ['google.com', 'google.se', 'gstatic.com'],
        purpose: 'marketing',
        confidence: 'likely',
        description: {
          sv: 'Googles egna inställningar och igenkänning, också för annonser.',
          en: 'Google’s own settings and recognition, for advertising too.',
        },
      },
      {
        names: ['CONSENT', 'SOCS'],
        hosts: ['google.com', 'google.se', 'youtube.com', 'youtube-nocookie.com'],
        purpose: 'necessary',
        exemption: 'consent-choice',
        description: {
          sv: 'Minns vad besökaren svarat Google om kakor.',
          en: 'Remembers what was answered to Google about cookies.',
        },
      },
      {
        names: ['AEC'],
        hosts: ['google.com', 'google.se'],
        purpose: 'necessary',
        exemption: 'security',
        description: { sv: 'Skiljer människor från robotar.', en: 'Tells people from robots.' },
        caution: {
          sv: 'Den skyddar Google, inte den webbplats som besökaren öppnat.',
          en: 'It protects Google, not the site that was opened.',
        },
      },
      {
        names: ['_GRECAPTCHA'],
        purpose: 'necessary',
        exemption: 'security',
        description: { sv: 'Skiljer människor från robotar.', en: 'Tells people from robots.' },
        caution: {
          sv: 'Google får också veta besöket. Undantaget gäller på sin höjd formuläret som skyddas, inte varje sida.',
          en: 'Google learns of the visit too. Exempt at most where the form is that it protects, not on every page.',
        },
      },
      {
        names: ['_grecaptcha', 'rc::*'],
        areas: ['localStorage', 'sessionStorage'],
        purpose: 'necessary',
        exemption: 'security',
        description: { sv: 'Skiljer människor från robotar.', en: 'Tells people from robots.' },
        caution: {
          sv: 'Google får också veta besöket. Undantaget gäller på sin höjd formuläret som skyddas, inte varje sida.',
          en: 'Google learns of the visit too. Exempt at most where the form is that it protects, not on every page.',
        },
      },
      {
        names: ['g_state'],
        purpose: 'preferences',
        description: {
          sv: 'Minns om rutan för inloggning med Google har stängts.',
          en: 'Remembers whether the box for login with Google was closed.',
        },
      },
    ],
  },
];
