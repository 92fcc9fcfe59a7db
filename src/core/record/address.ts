// The parts of an address, cut by hand because the core has no URL class. Addresses come from a browser, normalised.

interface AddressParts {
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
}

/** Host in lower case, without port; '' for an address that has none, such as about:blank. */
export function hostOf(url: string): string {
  return partsOf(url)?.host ?? '';
}

/** Such as "https://shop.test:8443"; null for an address whose origin is not its own to tell, such as about:blank. */
export function originOf(url: string): string | null {
  const parts = partsOf(url);
  return parts === null ? null : `${parts.scheme}://${parts.host}${parts.port}`;
}

/** The path of cookies that name none (RFC 6265bis section 5.1.4): up to the last slash, without it. */
export function defaultCookiePath(url: string): string {
  const path = partsOf(url)?.path ?? '';
  const lastSlash = path.lastIndexOf('/');
  return lastSlash <= 0 ? '/' : path.slice(0, lastSlash);
}

/** Without query and fragment, `/` at least; null for an address that has none, such as about:blank. */
export function pathOf(url: string): string | null {
  const parts = partsOf(url);
  return parts === null ? null : parts.path || '/';
}

export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash === -1 ? url : url.slice(0, hash);
}

function partsOf(url: string): AddressParts | null {
  const found = /^(?:blob:)?([a-z][a-z0-9+.-]*):\/\/(?:[^/?#@]*@)?(\[[^\]/]*\]|[^:/?#]*)(:\d+)?([^?#]*)/i.exec(url);
  if (found === null) return null;
  const [, scheme = '', host = '', port = '', path = ''] = found;
  return host === '' ? null : { scheme: scheme.toLowerCase(), host: host.toLowerCase(), port, path };
}
