import { browser } from './browser.ts';

const permission: { permissions: ['browsingData'] } = { permissions: ['browsingData'] };

/** To be called straight from a click: later, the browser no longer takes it for the visitor's own wish. */
export function askToClear(): Promise<boolean> {
  return browser.permissions.request(permission);
}

export function mayClear(): Promise<boolean> {
  return browser.permissions.contains(permission);
}

/**
 * Deletes what these origins have stored, and what others have stored inside their pages: such storage is kept apart by the
 * site at the top. Cookies are deleted one by one instead, since this leaves those of others and the partitioned ones.
 */
export function clearStorage(origins: [string, ...string[]]): Promise<void> {
  return chrome.browsingData.remove(
    { origins },
    {
      cacheStorage: true,
      cache: true,
      fileSystems: true,
      indexedDB: true,
      localStorage: true,
      serviceWorkers: true,
    },
  );
}
