import type { Locale } from '../../../core/schema/text.ts';
import { draftOf, textsIn } from '../draft-of.ts';
import { type Foreign, flagAt, textAt, valueAt } from '../foreign-value.ts';
import type { Reading } from '../importer.ts';
import { readDuration } from '../read-duration.ts';
import { readHost } from '../read-host.ts';
import { unread, unreadFields, whyUnread } from '../unread.ts';

/** Categories of the API (wp_consent_api's config): functional is what works without asking. */
const purposes = {
  functional: 'necessary',
  preferences: 'preferences',
  statistics: 'statistics',
  'statistics-anonymous': 'statistics',
  marketing: 'marketing',
} as const;

const known = {
  name: 'text',
  plugin_or_service: 'text',
  category: 'text',
  expires: 'text',
  function: 'text',
  memberCookie: 'flag',
  administratorCookie: 'flag',
  type: 'text',
  domain: 'text',
} as const;

export function readRegistration(entry: Foreign, where: string, language: Locale, site: string): Reading {
  const name = valueAt(entry, 'name');
  const rest = unreadFields(entry, known, where);
  if (typeof name !== 'string' || name === '')
    return { found: [], unread: [unread(where, entry, whyUnread.noName), ...rest] };
  const type = textAt(entry, 'type') ?? 'HTTP';
  const isStored = /^localstorage$/i.test(type);
  if (!isStored && !/^http$/i.test(type))
    return { found: [], unread: [unread(where, `${name} (${type})`, unknownType), ...rest] };
  const category = textAt(entry, 'category') ?? '';
  const purpose = Object.entries(purposes).find(([word]) => word === category)?.[1] ?? 'unknown';
  const lifetime = readDuration(textAt(entry, 'expires'), `${where}.expires`);
  const host = readHost(setOn(textAt(entry, 'domain'), site), `${where}.domain`);
  const draft = draftOf({
    name: { exact: name },
    ...(isStored ? { area: 'localStorage' as const } : {}),
    domain: host.domain,
    party: host.party,
    provider: textAt(entry, 'plugin_or_service'),
    purpose,
    texts: textsIn(language, textAt(entry, 'function')),
    duration: lifetime.duration,
    audience: flagAt(entry, 'administratorCookie') ? 'administrator' : flagAt(entry, 'memberCookie') ? 'member' : null,
  });
  const lost = [
    ...(category === 'statistics-anonymous' ? [unread(`${where}.category`, category, whyUnread.noPlace)] : []),
    ...(purpose === 'unknown' && category !== ''
      ? [unread(`${where}.category`, category, whyUnread.notUnderstood)]
      : []),
  ];
  return { found: [{ where, draft }], unread: [...lifetime.unread, ...host.unread, ...lost, ...rest] };
}

const unknownType = {
  sv: 'det är varken en kaka eller localStorage',
  en: 'it is neither a cookie nor localStorage',
};

/** Where none is given, the API writes down the site's own address: nothing was said. */
function setOn(domain: string | null, site: string): string | null {
  const host = domain === null ? null : (/^https?:\/\/(?:www\.)?([^/:]+)/i.exec(domain)?.[1] ?? null);
  return host?.toLowerCase() === site ? null : domain;
}
