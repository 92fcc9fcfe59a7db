// The one door to the extension API of pages and the service worker. Content scripts and messages use `chrome.runtime`
// directly, which every browser has: the polyfill would be most of their size.
import browser from 'webextension-polyfill';

export { browser };
