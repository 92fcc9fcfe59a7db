const NativeError = Error;
const { defineProperty, deleteProperty, getOwnPropertyDescriptor, setPrototypeOf } = Reflect;

/** The stack of the caller in the browser's own format, whatever the page has set for its own errors; empty if that is not to be had. */
export function callStack(): string {
  const restoreFormat = override('prepareStackTrace', undefined);
  if (restoreFormat === null) return '';
  const restoreLimit = override('stackTraceLimit', 25);
  try {
    return new NativeError().stack ?? '';
  } finally {
    restoreFormat();
    restoreLimit?.();
  }
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
