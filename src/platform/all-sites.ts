import { browser } from './browser.ts';

const allSites = { origins: ['*://*/*'] };

/** Whether the extension may look at every site, and not at the audited ones alone. */
export function areAllSitesGranted(): Promise<boolean> {
  return browser.permissions.contains(allSites);
}

/** To be called straight from a click: later, the browser no longer takes it for the visitor's own wish. */
export function askForAllSites(): Promise<boolean> {
  return browser.permissions.request(allSites);
}
