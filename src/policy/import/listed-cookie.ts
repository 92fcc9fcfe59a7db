// A row of the Open Cookie Database, or of a knowledge base made like it: both speak of cookies in the same terms.
import type { Locale } from '../../core/schema/text.ts';
import { draftOf, textsIn } from './draft-of.ts';
import type { Reading } from './importer.ts';
import { nameWithStars } from './name-parts.ts';
import { readPurposes } from './purpose-words.ts';
import { readDuration } from './read-duration.ts';
import { readHost } from './read-host.ts';
import { unread, whyUnread } from './unread.ts';

export interface ListedCookie {
  readonly where: string;
  readonly name: string;
  /** The name is a beginning. */
  readonly isWildcard: boolean;
  readonly domain: string | null;
  readonly category: string | null;
  readonly description: string | null;
  readonly retention: string | null;
  readonly controller: string | null;
}

/** “Functional” is in these lists both what a site cannot do without and what is merely handy; so is “security”. */
const unclear = /^(?:functional|security)$/i;

export function readListedCookie(row: ListedCookie, language: Locale): Reading {
  const { where } = row;
  // A star in a name that is no beginning is used for a varying part all the same, but nobody has said so.
  const isStarred = !row.isWildcard && row.name.includes('*');
  const match = isStarred ? nameWithStars(row.name, '*') : row.isWildcard ? { prefix: row.name } : { exact: row.name };
  if (match === null) return { found: [], unread: [unread(where, row.name, whyUnread.name)] };
  const { unread: strange, ...purposes } = readPurposes(row.category === null ? [] : [row.category], where, {
    security: 'necessary',
  });
  const host = readHost(row.domain, where);
  const lifetime = readDuration(row.retention, where);
  const isUnclear = row.category !== null && unclear.test(row.category.trim());
  const draft = draftOf({
    name: match,
    domain: host.domain,
    party: host.party,
    provider: row.controller,
    ...purposes,
    texts: textsIn(language, row.description),
    duration: lifetime.duration,
    toConfirm: [...(isStarred ? ['name'] : []), ...(isUnclear ? ['purpose'] : [])],
  });
  return { found: [{ where, draft }], unread: [...strange, ...host.unread, ...lifetime.unread] };
}
