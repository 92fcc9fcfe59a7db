import type { StorageArea } from '../../../core/schema/storage.ts';
import type { Locale } from '../../../core/schema/text.ts';
import { draftOf, type Texts, textsIn } from '../draft-of.ts';
import { type Foreign, flagAt, isForeign, numberAt, textAt } from '../foreign-value.ts';
import { type Reading, together } from '../importer.ts';
import { nameWithStars } from '../name-parts.ts';
import { plainText } from '../plain-text.ts';
import { readPurposes } from '../purpose-words.ts';
import { readDuration } from '../read-duration.ts';
import { readHost } from '../read-host.ts';
import { type Unread, unread, unreadFields, whyUnread } from '../unread.ts';

interface Row {
  readonly where: string;
  readonly row: Foreign;
}

/** A row in another language names the row that it translates: its words go to that one. */
export function readCookies(rows: readonly unknown[], services: readonly unknown[], language: Locale): Reading {
  const all = rows.flatMap((row, index): Row[] => (isForeign(row) ? [{ where: `cookies[${index}]`, row }] : []));
  const roots = all.filter(({ row }) => (numberAt(row, 'isTranslationFrom') ?? 0) <= 0);
  const rootNumbers = new Set(roots.map(({ row }) => numberAt(row, 'ID')));
  const ofRoot = ({ row }: Row) => rootNumbers.has(numberAt(row, 'isTranslationFrom'));
  const others = all.filter(({ row }) => (numberAt(row, 'isTranslationFrom') ?? 0) > 0);
  const byRoot = Map.groupBy(others.filter(ofRoot), ({ row }) => numberAt(row, 'isTranslationFrom'));
  const providers = new Map(services.map((one) => [numberAt(one, 'ID'), textAt(one, 'name')]));
  // What translates a row that is not there stands for itself.
  return together(
    [...roots, ...others.filter((one) => !ofRoot(one))].map((one) => {
      const number = numberAt(one.row, 'serviceID');
      const provider = (number === null ? null : providers.get(number)) ?? textAt(one.row, 'service');
      return readCookie(one, byRoot.get(numberAt(one.row, 'ID')) ?? [], provider, language);
    }),
  );
}

const known = {
  ID: 'any',
  name: 'text',
  slug: 'any',
  type: 'text',
  retention: 'text',
  serviceID: 'number',
  service: 'text',
  cookieFunction: 'text',
  purpose: 'text',
  language: 'text',
  isTranslationFrom: 'any',
  isMembersOnly: 'flag',
  domain: 'text',
  ignored: 'flag',
  deleted: 'any',
} as const;

function readCookie(
  { where, row }: Row,
  translations: readonly Row[],
  provider: string | null,
  language: Locale,
): Reading {
  const name = textAt(row, 'name');
  const said = [{ where, row }, ...translations];
  const rest = said.flatMap((one) => [...unreadFields(one.row, known, one.where), ...otherLanguage(one)]);
  const match = name === null ? null : nameWithStars(name, '*');
  const aside = flagAt(row, 'ignored') || (numberAt(row, 'deleted') ?? 0) > 0;
  const why = aside ? whyUnread.setAside : name === null ? whyUnread.noName : whyUnread.name;
  if (match === null || aside) return { found: [], unread: [unread(where, name ?? row, why), ...rest] };
  const word = textAt(row, 'purpose')?.replace(/ \(anonymous\)$/i, '');
  const purposes = readPurposes(word === undefined ? [] : [word], `${where}.purpose`, { functional: 'necessary' });
  const lifetime = readDuration(textAt(row, 'retention'), `${where}.retention`);
  const host = readHost(textAt(row, 'domain'), `${where}.domain`);
  const area = areaOf(textAt(row, 'type'));
  const draft = draftOf({
    name: match,
    ...(area === null ? {} : { area }),
    domain: host.domain,
    party: host.party,
    provider,
    purpose: purposes.purpose,
    texts: Object.fromEntries(said.flatMap((one) => Object.entries(textsOf(one.row, language)))),
    duration: lifetime.duration,
    audience: flagAt(row, 'isMembersOnly') ? 'member' : null,
    toConfirm: provider === null ? [] : ['provider'],
  });
  return { found: [{ where, draft }], unread: [...purposes.unread, ...lifetime.unread, ...host.unread, ...rest] };
}

function areaOf(type: string | null): StorageArea | null {
  if (type === null) return null;
  if (/local/i.test(type)) return 'localStorage';
  if (/session/i.test(type)) return 'sessionStorage';
  return /indexed/i.test(type) ? 'indexedDB' : null;
}

function textsOf(row: Foreign, otherwise: Locale): Texts {
  const language = languageOf(row) ?? otherwise;
  const text = plainText(textAt(row, 'cookieFunction'));
  return text !== null && (language === 'sv' || language === 'en') ? textsIn(language, text) : {};
}

function languageOf(row: Foreign): string | null {
  return textAt(row, 'language')?.slice(0, 2).toLowerCase() ?? null;
}

function otherLanguage({ where, row }: Row): Unread[] {
  const language = languageOf(row);
  const isRead = language === null || language === 'sv' || language === 'en' || textAt(row, 'cookieFunction') === null;
  return isRead ? [] : [unread(`${where}.cookieFunction`, textAt(row, 'cookieFunction'), whyUnread.language)];
}
