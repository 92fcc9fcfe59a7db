// What the worker takes from a page's content script. The limits are those the content script keeps to; a report that
// breaks them was not written by it.
import { pageLimits } from './page-limits.ts';
import type {
  CookieStoreWrite,
  CookieTextWrite,
  CutText,
  InsertedScript,
  PageReport,
  PageWrite,
  SeenResource,
  StorageReport,
  StorageWrite,
  StoredItem,
} from './page-report.ts';
import { bool, int, list, nullable, num, object, oneOf, type Shape, text, variant } from './shape.ts';

const atMs = num(0, 8.64e15); // The range of an ECMAScript time value.
const stamp = { atMs, stack: text(pageLimits.stackLength) };
const length = int(0, Number.MAX_SAFE_INTEGER);
const key = object<CutText>({ text: text(pageLimits.keyLength), length });
const value = nullable(object<CutText>({ text: text(pageLimits.valueLength), length }));

const cookieTextWrite = object<CookieTextWrite>({
  api: oneOf('document.cookie'),
  text: text(pageLimits.cookieLength),
  ...stamp,
});
const cookieStoreWrite = object<CookieStoreWrite>({
  api: oneOf('cookie-store'),
  operation: oneOf('set', 'delete'),
  name: text(pageLimits.cookieLength),
  value: text(pageLimits.cookieLength),
  domain: nullable(text(pageLimits.cookieLength)),
  path: nullable(text(pageLimits.cookieLength)),
  sameSite: nullable(text(pageLimits.cookieLength)),
  expiresAtMs: nullable(num(-Number.MAX_VALUE, Number.MAX_VALUE)),
  partitioned: bool,
  ...stamp,
});
const storageWrite = object<StorageWrite>({
  api: oneOf('localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage'),
  operation: oneOf('set', 'delete', 'clear'),
  key,
  value,
  ...stamp,
});
const write: Shape<PageWrite> = variant<PageWrite>('api', {
  'document.cookie': cookieTextWrite,
  'cookie-store': cookieStoreWrite,
  localStorage: storageWrite,
  sessionStorage: storageWrite,
  indexedDB: storageWrite,
  cacheStorage: storageWrite,
});
const insertedScript = object<InsertedScript>({
  url: text(pageLimits.scriptUrlLength),
  how: oneOf('element', 'written', 'worker'),
  ...stamp,
});
const storedItem = object<StoredItem>({
  area: oneOf('localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage', 'serviceWorker'),
  key,
  value,
});

export const storageReportShape = object<StorageReport>({
  atMs,
  origin: text(1_000),
  items: list(storedItem, pageLimits.items),
  cut: bool,
});

const seenResource = object<SeenResource>({
  source: oneOf('resource-timing', 'csp-report'),
  url: text(pageLimits.urlLength),
  cause: text(100),
  atMs,
  endedAtMs: nullable(atMs),
});

export const pageReportShape = object<PageReport>({
  id: text(100),
  writes: list(write, pageLimits.writesPerReport),
  scripts: list(insertedScript, pageLimits.scriptsPerDocument),
  loaded: nullable(storageReportShape),
  left: nullable(storageReportShape),
  resources: list(seenResource, pageLimits.resources),
  areResourcesCut: bool,
  isTruncated: bool,
});
