import type { Page } from 'puppeteer';
import type { Environment } from '../core/schema/environment.ts';
import type { AuditOptions } from './audit-options.ts';
import type { BrowserIdentity } from './browser/browser-identity.ts';

/** The conditions of a driven visit. `page` is any page of a secure context: only such a one knows the browser's name. */
export async function driverEnvironment(
  page: Page,
  identity: BrowserIdentity,
  options: AuditOptions,
  gpc: boolean,
): Promise<Environment> {
  // A string, since the types know nothing of userAgentData yet.
  const brands = await page.evaluate('navigator.userAgentData?.brands.map(({ brand }) => brand)');
  return {
    browser: productName(brands),
    version: identity.version,
    userAgent: identity.userAgent,
    language: options.locale,
    mode: 'audit',
    profile: 'fresh',
    thirdPartyCookies: options.thirdPartyCookies,
    hostAccess: 'all-sites',
    rawValues: options.rawValues,
    gpc,
    probing: true,
  };
}

/** The brands hold “Chromium”, a changing nonsense brand against sniffing, and the product's own, if it has one. */
function productName(brands: unknown): string {
  const known = ['Google Chrome', 'Microsoft Edge', 'Brave', 'Opera', 'Vivaldi'];
  return known.find((name) => Array.isArray(brands) && brands.includes(name)) ?? 'Chromium';
}
