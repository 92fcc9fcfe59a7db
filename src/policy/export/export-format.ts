export const exportFormats = ['wat', 'wp-consent-api', 'iab-device-storage', 'well-known'] as const;

export type ExportFormat = (typeof exportFormats)[number];
