import { textArgument, watch } from './watch.ts';
import type { CookieOptions, WriteDetail } from './writes.ts';

type Report = (
  api: 'document.cookie' | 'cookie-store',
  operation: WriteDetail[1],
  key: string,
  value: string | null,
  options: CookieOptions | null,
) => void;

const { now } = Date;
const toText = String;

export function watchCookies(report: Report): void {
  watch(Document.prototype, 'cookie', 'set', (_self, args) => {
    report('document.cookie', 'set', '', textArgument(args, 0), null);
  });
  // Not there on insecure pages.
  const store = globalThis.CookieStore?.prototype;
  watch(store, 'set', 'value', (_self, args) => reportStore(report, 'set', args));
  watch(store, 'delete', 'value', (_self, args) => reportStore(report, 'delete', args));
}

/** What both methods take in place of a name (and a value). */
interface StoreArgument {
  readonly name?: unknown;
  readonly value?: unknown;
  readonly domain?: unknown;
  readonly path?: unknown;
  readonly sameSite?: unknown;
  readonly expires?: unknown;
  readonly maxAge?: unknown;
  readonly partitioned?: unknown;
}

function reportStore(report: Report, operation: 'set' | 'delete', args: unknown[]): void {
  const [first] = args;
  if (typeof first === 'object' && first !== null) {
    const options: StoreArgument = first;
    report('cookie-store', operation, text(options.name) ?? '', text(options.value) ?? '', cookieOptions(options));
  } else {
    const value = operation === 'set' ? textArgument(args, 1) : '';
    report('cookie-store', operation, textArgument(args, 0), value, null);
  }
}

function cookieOptions({ domain, path, sameSite, expires, maxAge, partitioned }: StoreArgument): CookieOptions {
  const expiresAtMs = typeof maxAge === 'number' ? now() + maxAge * 1000 : time(expires);
  return [text(domain), text(path), text(sameSite), expiresAtMs, partitioned === true];
}

function text(value: unknown): string | null {
  return value === undefined || value === null ? null : toText(value);
}

function time(value: unknown): number | null {
  return value === undefined || value === null ? null : Number(value);
}
