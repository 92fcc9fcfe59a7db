import type { SessionStart } from '../../src/messaging/driver-api.ts';

export function sampleStart(site: string, part: Partial<SessionStart> = {}): SessionStart {
  return {
    sessionId: 'sample',
    scenario: 'ignore',
    site,
    startUrl: `https://${site}/`,
    environment: {
      browser: 'Chromium',
      version: '156.0.0.0',
      userAgent: 'sample',
      language: 'sv-SE',
      mode: 'audit',
      profile: 'fresh',
      thirdPartyCookies: 'allow',
      hostAccess: 'all-sites',
      rawValues: false,
    },
    ...part,
  };
}
