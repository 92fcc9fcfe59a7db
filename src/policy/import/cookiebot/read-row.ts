import type { DeclaredDuration } from '../../../core/schema/declared-duration.ts';
import type { Purpose } from '../../../core/schema/purpose.ts';
import type { StorageArea } from '../../../core/schema/storage.ts';
import type { Locale } from '../../../core/schema/text.ts';
import { draftOf, purposeWords, textsIn } from '../draft-of.ts';
import { textOf } from '../foreign-value.ts';
import type { Draft, Reading } from '../importer.ts';
import { nameWithStars } from '../name-parts.ts';
import { plainText } from '../plain-text.ts';
import { readDuration } from '../read-duration.ts';
import { readHost } from '../read-host.ts';
import { type Unread, unread, whyUnread } from '../unread.ts';

export function readRow(row: unknown, where: string, purpose: Purpose, language: Locale): Reading {
  const cells: readonly unknown[] = Array.isArray(row) ? row : [];
  const [name, provider, words, expiry, type, , , link] = cells.map(textOf);
  if (name === undefined || name === null) return { found: [], unread: [unread(where, row, whyUnread.noName)] };
  const texts = textsIn(language, plainText(words ?? null));
  const rest = [cells[6], link].flatMap((more) =>
    textOf(more) === null ? [] : [unread(where, more, whyUnread.noPlace)],
  );
  const host = hostOf(plainText(provider ?? null), where);
  const kind = kindOf(type ?? null, cells[5], expiry ?? null);
  if (kind === 'pixel') return pixel(name, host, { purpose, texts, rest, where, expiry: expiry ?? null });
  if (kind === null) return { found: [], unread: [unread(where, row, unknownType), ...rest] };
  // The number sign stands for the part of a name that is another for each visitor or site.
  const match = nameWithStars(name, '#');
  if (match === null) return { found: [], unread: [unread(where, name, whyUnread.name), ...rest] };
  const lifetime = durationOf(expiry ?? null, kind, where);
  const draft = draftOf({
    name: match,
    ...(kind === 'cookie' ? {} : { area: kind.area }),
    domain: host.domain,
    provider: host.provider,
    purpose,
    texts,
    duration: lifetime.duration,
    toConfirm: kind !== 'cookie' && kind.isGuess ? ['area'] : [],
  });
  return { found: [{ where, draft }], unread: [...lifetime.unread, ...rest] };
}

const unknownType = { sv: 'det är ingen känd sorts lagring', en: 'it is no known kind of storage' };

interface Stored {
  readonly area: StorageArea;
  readonly isGuess: boolean;
}

/** Types by number, as the script has them, or by name. What HTML storage loses with the session is sessionStorage. */
function kindOf(type: string | null, id: unknown, expiry: string | null): 'cookie' | 'pixel' | Stored | null {
  const says = (pattern: RegExp) => type !== null && pattern.test(type);
  if (Number(id) === 1 || says(/^http/i)) return 'cookie';
  if (Number(id) === 5 || says(/^pixel/i)) return 'pixel';
  if (says(/^indexed/i)) return { area: 'indexedDB', isGuess: false };
  if (Number(id) !== 2 && !says(/^html/i)) return null;
  const endsWithSession = expiry !== null && /^session/i.test(expiry);
  const isKnown = endsWithSession || (expiry !== null && isPersistent(expiry));
  return { area: endsWithSession ? 'sessionStorage' : 'localStorage', isGuess: !isKnown };
}

function isPersistent(expiry: string): boolean {
  return /^(?:persistent|beständig|permanent)$/i.test(expiry);
}

function durationOf(expiry: string | null, kind: 'cookie' | Stored, where: string) {
  if (kind !== 'cookie' && expiry !== null && isPersistent(expiry)) {
    const duration: DeclaredDuration = { kind: 'until-deleted' };
    return { duration, unread: [] };
  }
  return readDuration(expiry, where);
}

interface Host {
  readonly domain: string | null;
  readonly provider: string | null;
}

/** The second cell is a host in most tables, and the provider's name in some. */
function hostOf(text: string | null, where: string): Host {
  const domain = text?.includes('.') === true ? readHost(text, where).domain : null;
  return text !== null && domain === null ? { domain: null, provider: text } : { domain, provider: null };
}

interface Beside {
  readonly purpose: Purpose;
  readonly texts: ReturnType<typeof textsIn>;
  readonly rest: readonly Unread[];
  readonly where: string;
  readonly expiry: string | null;
}

/** The name of a pixel is a part of its path. */
function pixel(name: string, { domain, provider }: Host, { purpose, texts, rest, where }: Beside): Reading {
  if (domain === null) return { found: [], unread: [unread(where, name, noHost), ...rest] };
  const words = purposeWords(texts);
  const inPath = name
    .replace(/^\/+/, '')
    .replace(/[\\{}*]/g, '\\$&')
    .replace(/#+/g, '*');
  const draft: Draft = {
    statement: null,
    kind: 'pixel',
    depth: 'named',
    provider,
    purpose,
    ...(words.purposeText === null ? {} : { purposeText: words.purposeText }),
    consent: { kind: 'unknown' },
    domain,
    path: `/*${inPath}*`.replace(/\*{2,}/g, '*'),
    toConfirm: ['path', ...words.toConfirm],
  };
  return { found: [{ where, draft }], unread: rest };
}

const noHost = { sv: 'en pixel utan värdnamn går inte att deklarera', en: 'a pixel without a host cannot be declared' };
