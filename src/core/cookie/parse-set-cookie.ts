// One Set-Cookie line, or one string given to document.cookie, read by RFC 6265bis section 5.6 with the refusals that
// Chromium adds. What becomes of the cookie (prefixes, Secure, domain match) is for the browser's jar to tell.
import type { RequestedCookie } from '../schema/cookie.ts';
import { asciiLowerCase } from './ascii-lower-case.ts';
import { MAX_ATTRIBUTE_VALUE_OCTETS } from './cookie-limits.ts';
import { type CookiePair, cookiePairs } from './cookie-pairs.ts';
import { lineRefusal } from './line-refusal.ts';
import { requestedLifetime } from './requested-lifetime.ts';
import { utf8LengthExceeds } from './utf8-length-exceeds.ts';

/** A cookie as asked for, its value still in the clear. */
export type ParsedCookie = Omit<RequestedCookie, 'value'> & { readonly value: string };

type NameAndValue = Pick<CookiePair, 'name' | 'value'>;

/** What a line asks for at `atMs` (UTC milliseconds). One that browsers ignore as a whole is read as far as it can be. */
export function parseSetCookie(line: string, atMs: number): ParsedCookie {
  const ignored = lineRefusal(line);
  const attributes = new Map<string, string>();
  let cookie: NameAndValue | null = null;
  for (const pair of cookiePairs(line)) {
    if (cookie === null) cookie = pair.hasEquals ? pair : { name: '', value: pair.name };
    else keepKnown(attributes, pair);
  }
  const { name, value } = cookie ?? { name: '', value: '' };
  const shown = ignored === null ? name : cutName(name);
  return { name: shown, value, ...wishes(attributes, atMs), ignored };
}

const known = new Set(['expires', 'max-age', 'domain', 'path', 'secure', 'httponly', 'samesite', 'partitioned']);

/** Of an attribute given twice, the last counts; one that is too long counts as absent. */
function keepKnown(attributes: Map<string, string>, { name, value }: NameAndValue): void {
  const attribute = asciiLowerCase(name);
  if (!known.has(attribute) || utf8LengthExceeds(value, MAX_ATTRIBUTE_VALUE_OCTETS)) return;
  attributes.set(attribute, value);
}

/** An ignored line may be of any size; this much tells what it was. */
const longestIgnoredName = 256;

function cutName(name: string): string {
  return name.length <= longestIgnoredName ? name : `${name.slice(0, longestIgnoredName)}…`;
}

function wishes(
  attributes: ReadonlyMap<string, string>,
  atMs: number,
): Omit<ParsedCookie, keyof NameAndValue | 'ignored'> {
  const path = attributes.get('path') ?? '';
  return {
    domain: domainOf(attributes.get('domain') ?? ''),
    path: path.startsWith('/') ? path : null,
    secure: attributes.has('secure'),
    httpOnly: attributes.has('httponly'),
    sameSite: sameSiteOf(attributes.get('samesite')),
    partitioned: attributes.has('partitioned'),
    requestedSeconds: requestedLifetime(attributes.get('max-age'), attributes.get('expires'), atMs),
  };
}

/** An empty Domain asks for a host-only cookie; a lone dot asks for the domain "", which no host matches. */
function domainOf(attribute: string): string | null {
  if (attribute === '') return null;
  return asciiLowerCase(attribute.startsWith('.') ? attribute.slice(1) : attribute);
}

function sameSiteOf(attribute: string | undefined): RequestedCookie['sameSite'] {
  const asked = asciiLowerCase(attribute ?? '');
  return asked === 'strict' || asked === 'lax' || asked === 'none' ? asked : 'unspecified';
}
