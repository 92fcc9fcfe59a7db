import type { Environment } from '../../src/core/schema/environment.ts';

/** An audit in a fresh profile that sees everything. */
export const auditEnvironment: Environment = {
  browser: 'Chromium',
  version: '156.0.0.0',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36',
  language: 'sv-SE',
  mode: 'audit',
  profile: 'fresh',
  thirdPartyCookies: 'allow',
  hostAccess: 'all-sites',
  rawValues: false,
  gpc: false,
  probing: true,
};

/** A person's own browser, with access to all sites. */
export const ownEnvironment: Environment = {
  ...auditEnvironment,
  mode: 'people',
  profile: 'used',
  thirdPartyCookies: 'unknown',
  probing: false,
};
