import type { OverlayPlatform } from './overlay-platform.ts';

/** Of films of others no player's memory is exempt: their identifiers serve more than the film (WP 194, section 3.4). */
export const video: readonly OverlayPlatform[] = [
  {
    platform: 'YouTube',
    provider: 'Google',
    country: 'US',
    items: [
      {
        names: ['VISITOR_INFO1_LIVE', 'VISITOR_PRIVACY_METADATA', '__Secure-ROLLOUT_TOKEN', '__Secure-YNID'],
        purpose: 'marketing',
        description: {
          sv: 'Känner igen webbläsaren hos YouTube, också för annonser.',
          en: 'Recognises the browser at YouTube, for advertising too.',
        },
      },
      {
        // The Open Cookie Database calls it functional; Google itself lists it for security and for counting.
        names: ['YSC'],
        hosts: ['youtube.com', 'youtube-nocookie.com'],
        purpose: 'statistics',
        confidence: 'likely',
        description: { sv: 'Räknar visningar under ett besök.', en: 'Counts views during a visit.' },
      },
      {
        names: ['yt-remote-*', 'yt.innertube::*', 'ytidb::*', 'yt-player-*'],
        areas: ['localStorage', 'sessionStorage'],
        purpose: 'preferences',
        description: {
          sv: 'Spelarens inställningar och igenkänning av enheten.',
          en: 'The player’s settings, and recognition of the device.',
        },
      },
    ],
  },
  {
    platform: 'Vimeo',
    provider: 'Vimeo',
    country: 'US',
    items: [
      {
        names: ['vuid'],
        hosts: ['vimeo.com', 'vimeocdn.com'],
        purpose: 'statistics',
        description: {
          sv: 'Känner igen webbläsaren, för att räkna visningar.',
          en: 'Recognises the browser, to count views.',
        },
      },
      {
        names: ['player'],
        hosts: ['vimeo.com'],
        purpose: 'preferences',
        description: { sv: 'Minns ljudstyrka och bildkvalitet.', en: 'Remembers volume and quality.' },
      },
      {
        names: ['sync_active', 'sync_volume', 'sync_captions'],
        areas: ['localStorage'],
        hosts: ['vimeo.com'],
        purpose: 'preferences',
        description: { sv: 'Minns ljudstyrka och undertexter.', en: 'Remembers volume and captions.' },
      },
    ],
  },
];
