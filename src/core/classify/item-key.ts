import { cookieIdentity } from '../cookie/cookie-identity.ts';
import { joinInjectively } from '../cookie/join-injectively.ts';
import type { RunCookie, RunStorage } from '../schema/run.ts';

/** Equal for the same item of several runs alone. */
export function itemKey(item: RunCookie | RunStorage): string {
  return 'area' in item ? joinInjectively([item.area, item.origin, item.key]) : cookieIdentity(item);
}
