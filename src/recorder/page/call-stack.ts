const NativeError = Error;
const { apply, defineProperty, deleteProperty, get, getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf } =
  Reflect;
const callSite = callSiteMethods();

/**
 * The stack of the caller in the browser's own format, whatever the page has set for its own errors; empty if that is not
 * to be had. `depth`: how many calls of it.
 */
export function callStack(depth = 25): string {
  const restoreFormat = override('prepareStackTrace', callSite === null ? undefined : stackText);
  if (restoreFormat === null) return '';
  const restoreLimit = override('stackTraceLimit', depth);
  try {
    return new NativeError().stack ?? '';
  } finally {
    restoreFormat();
    restoreLimit?.();
  }
}

/** V8's format without what a page may choose: a function's name holds any text, a `sourceURL` any other script's address. */
function stackText(_error: unknown, sites: readonly unknown[]): string {
  let lines = 'Error';
  // By index: the page may have changed how arrays are iterated.
  for (let index = 0; index < sites.length; index += 1) lines += `\n    at ${place(sites[index])}`;
  return lines;
}

function place(site: unknown): string {
  const position = `:${told('getLineNumber', site)}:${told('getColumnNumber', site)}`;
  const file = told('getFileName', site);
  if (file !== '') return file + position;
  const origin = told('getEvalOrigin', site);
  return origin === '' ? '(<anonymous>)' : `eval (${origin}, <anonymous>${position})`;
}

function told(name: string, site: unknown): string {
  const method: unknown = callSite === null ? null : get(callSite, name);
  const value: unknown = typeof method === 'function' ? apply(method, site, []) : null;
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

/** What V8 tells of a frame, taken before the page could change it; null where stacks are nothing but text. */
function callSiteMethods(): object | null {
  const restore = override('prepareStackTrace', (_error: unknown, sites: readonly unknown[]) => sites[0]);
  const site: unknown = new NativeError().stack;
  restore?.();
  const prototype = typeof site === 'object' && site !== null ? getPrototypeOf(site) : null;
  if (prototype === null) return null;
  const names = ['getFileName', 'getEvalOrigin', 'getLineNumber', 'getColumnNumber'];
  const methods = Object.fromEntries(names.map((name): [string, unknown] => [name, get(prototype, name)]));
  setPrototypeOf(methods, null);
  return methods;
}

/** Sets a property of the page's Error until the returned function is called; null when the page has locked it. */
function override(name: string, value: unknown): (() => void) | null {
  const before = getOwnPropertyDescriptor(NativeError, name);
  // Descriptors without a prototype: the page may have put `get` on Object.prototype.
  const during: PropertyDescriptor = { value, configurable: true, writable: true, enumerable: true };
  setPrototypeOf(during, null);
  if (!defineProperty(NativeError, name, during)) return null;
  if (before === undefined) return () => void deleteProperty(NativeError, name);
  setPrototypeOf(before, null);
  return () => void defineProperty(NativeError, name, before);
}
