import type { DeclaredDuration } from '../../../core/schema/declared-duration.ts';
import type { NameMatch } from '../../../core/schema/name-match.ts';
import type { Purpose } from '../../../core/schema/purpose.ts';
import type { Locale } from '../../../core/schema/text.ts';
import { draftOf, textsIn } from '../draft-of.ts';
import { type Foreign, flagAt, isForeign, numberAt, textAt, valueAt } from '../foreign-value.ts';
import type { Reading } from '../importer.ts';
import { plainText } from '../plain-text.ts';
import { readHost } from '../read-host.ts';
import { type Unread, unread, unreadFields, whyUnread } from '../unread.ts';

export interface Group {
  readonly purpose: Purpose;
  readonly consent: { readonly kind: 'required' | 'unknown' };
  readonly language: Locale;
}

interface Setter {
  readonly party: 'first' | 'third';
  readonly provider: string | null;
  /** Of the host that the cookie is listed under. */
  readonly host?: string | null;
}

const known = {
  Name: 'text',
  Host: 'text',
  Length: 'number',
  DurationType: 'number',
  IsSession: 'flag',
  description: 'text',
  thirdPartyDescription: 'text',
} as const;

export function readCookie(cookie: unknown, where: string, group: Group, setter: Setter): Reading {
  const name = textAt(cookie, 'Name');
  if (!isForeign(cookie) || name === null) return { found: [], unread: [unread(where, cookie, whyUnread.noName)] };
  const match = nameOf(name);
  const host = readHost(textAt(cookie, 'Host') ?? setter.host ?? null, `${where}.Host`);
  const lifetime = lifetimeOf(cookie, where);
  const draft = draftOf({
    name: match,
    domain: host.domain,
    party: setter.party,
    provider: setter.provider,
    purpose: group.purpose,
    texts: textsIn(group.language, plainText(textAt(cookie, 'description') ?? textAt(cookie, 'thirdPartyDescription'))),
    consent: { kind: group.consent.kind },
    duration: lifetime.duration,
    toConfirm: 'exact' in match ? [] : ['name'],
  });
  return {
    found: [{ where, draft }],
    unread: [...host.unread, ...lifetime.unread, ...unreadFields(cookie, known, where)],
  };
}

/** Its scanner writes x for the part of a name that varies: a proposal, for a name may end so by itself. */
function nameOf(name: string): NameMatch {
  const [, prefix = ''] = /^(.*?[^xX])[xX]{4,}$/.exec(name.slice(0, 201)) ?? [];
  return prefix === '' ? { exact: name } : { prefix };
}

/** Lengths are days, unless a type of its own says otherwise. */
function lifetimeOf(cookie: Foreign, where: string): { duration: DeclaredDuration; unread: Unread[] } {
  if (flagAt(cookie, 'IsSession')) return { duration: { kind: 'session' }, unread: [] };
  const days = numberAt(cookie, 'Length');
  const type = numberAt(cookie, 'DurationType') ?? 1;
  if (days !== null && days > 0 && type === 1)
    return { duration: { kind: 'seconds', seconds: days * 86_400 }, unread: [] };
  const length = valueAt(cookie, 'Length') ?? null;
  const told = length === null ? [] : [unread(`${where}.Length`, length, whyUnread.duration)];
  return { duration: { kind: 'unknown' }, unread: told };
}
