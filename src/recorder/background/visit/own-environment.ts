import type { Environment } from '../../../core/schema/environment.ts';
import { areAllSitesGranted } from '../../../platform/all-sites.ts';

/** The conditions of a person's own visits. What the browser does to third-party cookies cannot be asked without one more permission. */
export async function ownEnvironment(probing: boolean): Promise<Environment> {
  const seesAll = await areAllSitesGranted();
  return {
    ...productOf(navigator.userAgent),
    userAgent: navigator.userAgent,
    language: navigator.language,
    mode: 'people',
    profile: 'used',
    thirdPartyCookies: 'unknown',
    hostAccess: seesAll ? 'all-sites' : 'site-only',
    rawValues: false,
    // Safe: not in the types of every browser, and undefined where the browser knows nothing of it.
    gpc: Reflect.get(navigator, 'globalPrivacyControl') === true,
    probing,
  };
}

/** The product that names the browser: the most particular one stands last, but for Safari's and Chrome's own order. */
function productOf(userAgent: string): { browser: string; version: string } {
  const [, product = 'unknown', version = ''] =
    /(Edg|OPR|Firefox)\/([\d.]+)/.exec(userAgent) ?? /(?:Headless)?(Chrome)\/([\d.]+)/.exec(userAgent) ?? [];
  return { browser: names[product] ?? product, version };
}

const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera' };
