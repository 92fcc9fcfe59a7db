import type { RunCookie } from '../schema/run.ts';
import { isLeftover } from './is-leftover.ts';

/** Of the site's making: written during the visit, or lying in the jar from before under one of the site's own domains. */
export function isOfSite(cookie: RunCookie): boolean {
  return !isLeftover(cookie) || cookie.party === 'first';
}
