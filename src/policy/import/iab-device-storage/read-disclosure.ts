import type { DeclaredDuration } from '../../../core/schema/declared-duration.ts';
import { draftOf, textsIn } from '../draft-of.ts';
import { type Foreign, isForeign, listAt, numberAt, textAt, textOf, valueAt } from '../foreign-value.ts';
import type { Found, ImportOptions, Reading } from '../importer.ts';
import { nameWithStars } from '../name-parts.ts';
import { readHost } from '../read-host.ts';
import { type Unread, unread, unreadFields, whyUnread } from '../unread.ts';
import { readNumberedPurposes } from './read-purposes.ts';

const known = {
  identifier: 'text',
  type: 'text',
  maxAgeSeconds: 'number',
  cookieRefresh: 'flag',
  domains: 'list',
  domain: 'text',
  purposes: 'list',
  description: 'text',
} as const;

/** One declaration for each of its domains. */
export function readDisclosure(item: unknown, where: string, { site, language }: ImportOptions): Reading {
  const identifier = valueAt(item, 'identifier');
  if (!isForeign(item) || typeof identifier !== 'string' || identifier === '') {
    return { found: [], unread: [unread(where, item, whyUnread.noName)] };
  }
  const rest = unreadFields(item, known, where);
  const type = textAt(item, 'type');
  if (type !== 'cookie' && type !== 'web') return { found: [], unread: [unread(where, item, notInBrowser), ...rest] };
  const name = nameWithStars(identifier, '*');
  if (name === null) return { found: [], unread: [unread(where, identifier, whyUnread.name), ...rest] };
  const { unread: strange, ...purposes } = readNumberedPurposes(item, where);
  const lifetime = lifetimeOf(item, type, where);
  const hosts = domainsOf(item, where, site);
  const found = hosts.domains.map((domain): Found => {
    const draft = draftOf({
      name,
      // “web” is any storage but cookies: which one, nobody has said.
      ...(type === 'web' ? { area: 'localStorage' as const, toConfirm: ['area'] } : {}),
      domain,
      ...purposes,
      texts: textsIn(language, textAt(item, 'description')),
      duration: lifetime.duration,
    });
    return { where, draft };
  });
  return { found, unread: [...strange, ...lifetime.unread, ...hosts.unread, ...rest] };
}

const notInBrowser = { sv: 'det är ingen lagring i en webbläsare', en: 'it is no storage of a browser' };

/** The site's own domain, a star alone, and nothing said are all its own domains. */
function domainsOf(item: Foreign, where: string, site: string): { domains: (string | null)[]; unread: Unread[] } {
  const listed = Array.isArray(valueAt(item, 'domains')) ? listAt(item, 'domains') : [textAt(item, 'domain')];
  const hosts = listed
    .filter((one) => one !== null && one !== '*')
    .map((one) => readHost(textOf(one) ?? '?', `${where}.domains`));
  const domains = hosts.flatMap(({ domain }) => (domain === null ? [] : [domain === site ? null : domain]));
  const isOpen = hosts.length < listed.length || listed.length === 0;
  return {
    domains: [...new Set(isOpen || domains.length === 0 ? [null, ...domains] : domains)],
    unread: hosts.flatMap((host) => host.unread),
  };
}

/** 0 is a session; what is refreshed lives on from its latest use. */
function lifetimeOf(
  item: Foreign,
  type: 'cookie' | 'web',
  where: string,
): { duration: DeclaredDuration; unread: Unread[] } {
  const seconds = numberAt(item, 'maxAgeSeconds');
  if (seconds === null) return { duration: { kind: 'unknown' }, unread: [] };
  if (seconds < 0 || type === 'web') {
    return { duration: { kind: 'unknown' }, unread: [unread(`${where}.maxAgeSeconds`, seconds, whyUnread.duration)] };
  }
  if (seconds === 0) return { duration: { kind: 'session' }, unread: [] };
  return { duration: { kind: item['cookieRefresh'] === true ? 'sliding' : 'seconds', seconds }, unread: [] };
}
