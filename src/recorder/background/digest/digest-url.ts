import { parsedUrl } from '../parsed-url.ts';
import { digest } from './digest.ts';
import { identifierParts } from './identifier-parts.ts';
import { isName } from './is-name.ts';
import type { SessionKey } from './session-key.ts';

/**
 * A URL with host, path and parameter names, where each parameter's value is `~` and the first 8 hex digits of its
 * digest: equal to the beginning of the digest of a cookie that holds the same text. The fragment likewise, and a step of the
 * path that is an identifier. One value stays: the container that a script of Google Tag Manager is.
 */
export function digestUrl(url: string, key: SessionKey): string {
  if (key.rawValues) return url.slice(0, longest.url);
  const parsed = parsedUrl(url);
  if (parsed === null) return url === '' ? '' : mark(url, key);
  const { protocol, host, pathname, search, hash } = parsed;
  if (protocol === 'data:') return `data:${pathname.split(/[;,]/, 1)[0]?.slice(0, longest.name)},${mark(url, key)}`;
  if (protocol === 'about:' || protocol === 'blob:') return cut(protocol + pathname, longest.path, key);
  if (host === '') return `${protocol}${mark(url, key)}`;
  return `${protocol}//${host}${path(pathname, key)}${query(search, pathname, key)}${fragment(hash, key)}`;
}

const longest = { url: 65_536, path: 2_048, name: 64, parameters: 200 };

/** A step of a path that is an identifier as a whole is a value, whatever it stands for; a file's name with one in it is a name. */
function path(pathname: string, key: SessionKey): string {
  const steps = cut(pathname, longest.path, key).split('/');
  return steps.map((step) => (identifierParts(step, 1)[0]?.length === step.length ? mark(step, key) : step)).join('/');
}

function query(search: string, pathname: string, key: SessionKey): string {
  return search === '' ? '' : `?${parameters(search.slice(1), key, containerScript.test(pathname))}`;
}

/** A fragment that looks like parameters is treated as such: tokens travel there too (RFC 6749 section 4.2.2). */
function fragment(hash: string, key: SessionKey): string {
  if (hash === '') return '';
  return `#${hash.includes('=') ? parameters(hash.slice(1), key) : mark(decoded(hash.slice(1)), key)}`;
}

function parameters(text: string, key: SessionKey, isOfContainer = false): string {
  const parts = text.split('&');
  const shown = parts
    .slice(0, longest.parameters)
    .map((part) => (isOfContainer && container.test(part) ? part : parameter(part, key)));
  return parts.length > shown.length ? [...shown, mark(text, key)].join('&') : shown.join('&');
}

function parameter(part: string, key: SessionKey): string {
  const equals = part.indexOf('=');
  if (equals === -1) return part === '' || isName(part) ? part : mark(decoded(part), key);
  const name = part.slice(0, equals);
  const value = part.slice(equals + 1);
  return `${isName(name) ? name : mark(decoded(name), key)}=${value === '' ? '' : mark(decoded(value), key)}`;
}

/** Names the site’s container, is the same for every visitor, and is what its owner knows it by. On another path it could be anybody’s. */
const container = /^id=GTM-[A-Z0-9]{4,9}$/;
const containerScript = /\/(?:gtm\.js|ns\.html)$/;

/** Text too long to keep; what is left out is told apart by its digest. */
function cut(text: string, length: number, key: SessionKey): string {
  return text.length <= length ? text : text.slice(0, length) + mark(text, key);
}

function mark(text: string, key: SessionKey): string {
  return `~${digest(text, key).slice(0, 8)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
