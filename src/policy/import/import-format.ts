export const importFormats = [
  'klaro',
  'cookieconsent',
  'wp-consent-api',
  'cookiebot',
  'onetrust',
  'complianz',
  'iab-device-storage',
  'open-cookie-database',
  'wat',
  'well-known',
] as const;

export type ImportFormat = (typeof importFormats)[number];
