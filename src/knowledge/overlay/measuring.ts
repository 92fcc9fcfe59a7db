import type { OverlayPlatform } from './overlay-platform.ts';

export const measuring: readonly OverlayPlatform[] = [
  {
    platform: 'Hotjar',
    provider: 'Hotjar',
    country: 'MT',
    items: [
      {
        // Some of these the Open Cookie Database calls functional: they serve the recording of visits all the same.
        names: ['_hj*'],
        purpose: 'statistics',
        description: {
          sv: 'Spelar in besök och mäter hur sidor används.',
          en: 'Records visits and measures how pages are used.',
        },
      },
    ],
  },
  {
    platform: 'Microsoft Clarity',
    provider: 'Microsoft',
    country: 'US',
    plugin: 'microsoft-clarity',
    items: [
      {
        names: ['_clck', '_clsk'],
        purpose: 'statistics',
        description: {
          sv: 'Spelar in besök och mäter hur sidor används.',
          en: 'Records visits and measures how pages are used.',
        },
      },
      {
        names: ['_cltk'],
        areas: ['sessionStorage'],
        purpose: 'statistics',
        description: { sv: 'Håller ihop ett inspelat besök.', en: 'Holds a recorded visit together.' },
      },
      {
        names: ['CLID'],
        hosts: ['clarity.ms'],
        purpose: 'statistics',
        description: {
          sv: 'Känner igen webbläsaren på alla webbplatser med Clarity.',
          en: 'Recognises the browser on all sites with Clarity.',
        },
      },
    ],
  },
  {
    platform: 'Matomo',
    provider: null,
    country: null,
    plugin: 'matomo',
    items: [
      {
        names: ['_pk_id*', '_pk_ses*', '_pk_ref*', '_pk_cvar*', '_pk_hsr*', '_pk_testcookie*'],
        purpose: 'statistics',
        description: { sv: 'Räknar besökare och besök.', en: 'Counts visitors and visits.' },
        caution: {
          sv: 'Också när webbplatsen själv kör Matomo: Sverige har inget undantag för statistik.',
          en: 'Also where the site runs Matomo itself: Sweden has no exemption for statistics.',
        },
      },
      {
        names: ['MATOMO_SESSID'],
        purpose: 'necessary',
        exemption: 'security',
        description: {
          sv: 'Skyddar formuläret där man avböjer mätning.',
          en: 'Protects the form by which measuring is declined.',
        },
      },
      {
        names: ['mtm_consent', 'mtm_consent_removed', 'mtm_cookie_consent', 'matomo_ignore', 'piwik_ignore'],
        purpose: 'necessary',
        exemption: 'consent-choice',
        description: {
          sv: 'Minns vad besökaren svarat om mätning.',
          en: 'Remembers what was answered about measuring.',
        },
      },
    ],
  },
  {
    platform: 'HubSpot',
    provider: 'HubSpot',
    country: 'US',
    plugin: 'leadin',
    items: [
      {
        names: ['hubspotutk', '__hstc', '__hssc', '__hssrc', 'messagesUtk'],
        purpose: 'marketing',
        description: {
          sv: 'Känner igen webbläsaren, och knyter besök till den som fyllt i ett formulär.',
          en: 'Recognises the browser, and ties visits to who filled in a form.',
        },
      },
    ],
  },
  {
    platform: 'Segment',
    provider: 'Twilio',
    country: 'US',
    items: [
      {
        names: ['ajs_anonymous_id', 'ajs_user_id', 'ajs_group_id'],
        purpose: 'statistics',
        description: {
          sv: 'Känner igen webbläsaren, och skickar vad som görs vidare till andra verktyg.',
          en: 'Recognises the browser, and passes on what is done to other tools.',
        },
      },
    ],
  },
  {
    platform: 'Snowplow',
    provider: null,
    country: null,
    items: [
      {
        names: ['_sp_id.*', '_sp_ses.*'],
        purpose: 'statistics',
        description: { sv: 'Räknar besökare och besök.', en: 'Counts visitors and visits.' },
      },
    ],
  },
  {
    platform: 'PostHog',
    provider: 'PostHog',
    country: 'US',
    items: [
      {
        names: ['ph_*_posthog'],
        purpose: 'statistics',
        description: {
          sv: 'Känner igen webbläsaren, och mäter vad som görs.',
          en: 'Recognises the browser, and measures what is done.',
        },
      },
    ],
  },
  {
    platform: 'Mixpanel',
    provider: 'Mixpanel',
    country: 'US',
    items: [
      {
        names: ['mp_*_mixpanel'],
        purpose: 'statistics',
        description: {
          sv: 'Känner igen webbläsaren, och mäter vad som görs.',
          en: 'Recognises the browser, and measures what is done.',
        },
      },
    ],
  },
  {
    platform: 'Siteimprove',
    provider: 'Siteimprove',
    country: 'DK',
    items: [
      {
        names: ['nmstat'],
        purpose: 'statistics',
        description: { sv: 'Räknar besökare och besök.', en: 'Counts visitors and visits.' },
      },
    ],
  },
  {
    platform: 'Datadog',
    provider: 'Datadog',
    country: 'US',
    items: [
      {
        names: ['_dd_s'],
        purpose: 'statistics',
        description: {
          sv: 'Håller ihop ett besök, för mätning av fel och hastighet.',
          en: 'Holds a visit together, for measuring errors and speed.',
        },
      },
    ],
  },
  {
    platform: 'Tealium',
    provider: 'Tealium',
    country: 'US',
    items: [
      {
        names: ['utag_main', 'utag_main_*'],
        purpose: 'statistics',
        description: {
          sv: 'Håller ihop besök åt de verktyg som laddas genom Tealium.',
          en: 'Holds visits together for the tools loaded through Tealium.',
        },
      },
    ],
  },
];
