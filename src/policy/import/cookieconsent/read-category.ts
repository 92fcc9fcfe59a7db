import type { NameMatch } from '../../../core/schema/name-match.ts';
import { entriesAt, flagAt, isForeign, listAt, objectAt, textAt, textOf, valueAt } from '../foreign-value.ts';
import { namesOfRegex } from '../names-of-regex.ts';
import { type ReadPurposes, readPurposes } from '../purpose-words.ts';
import { readHost } from '../read-host.ts';
import { PatternLiteral } from '../source/script-literal.ts';
import { type Unread, unread, unreadFields, whyUnread } from '../unread.ts';

export interface Category {
  readonly id: string;
  readonly purposes: ReadPurposes;
  /** One that is not read-only is asked for. */
  readonly isAskedFor: boolean;
  readonly cookies: readonly NamedItem[];
  readonly unread: readonly Unread[];
}

/** A cookie that the tool is told to clear. */
export interface NamedItem {
  readonly where: string;
  readonly name: NameMatch;
  readonly domain: string | null;
  readonly path: string | null;
  /** Label of the service that it belongs to. */
  readonly service: string | null;
}

export function readCategory(id: string, category: unknown): Category {
  const where = `categories.${id}`;
  const purposes = readPurposes([id], where);
  const clears = objectAt(category, 'autoClear');
  const lists = [
    readItems(listAt(clears, 'cookies'), `${where}.autoClear.cookies`, null),
    ...entriesAt(category, 'services').map(([key, service]) => {
      const at = `${where}.services.${key}`;
      const items = readItems(listAt(service, 'cookies'), `${at}.cookies`, textAt(service, 'label') ?? key);
      const rest = isForeign(service)
        ? unreadFields(service, ofService, at)
        : [unread(at, service, whyUnread.notUnderstood)];
      return { items: items.items, unread: [...items.unread, ...rest] };
    }),
  ];
  return {
    id,
    purposes,
    isAskedFor: !flagAt(category, 'readOnly'),
    cookies: lists.flatMap(({ items }) => items),
    unread: [
      ...purposes.unread,
      ...lists.flatMap((list) => list.unread),
      ...(isForeign(category)
        ? unreadFields(category, ofCategory, where)
        : [unread(where, category, whyUnread.notUnderstood)]),
      ...(clears === null ? [] : unreadFields(clears, { cookies: 'list' }, `${where}.autoClear`)),
    ],
  };
}

const ofCategory = { readOnly: 'flag', autoClear: 'object', services: 'object' } as const;
const ofService = { label: 'text', cookies: 'list' } as const;
const ofCookie = { name: 'any', domain: 'text', path: 'text' } as const;

function readItems(list: readonly unknown[], where: string, service: string | null) {
  const read = list.map((item, index) => readItem(item, `${where}[${index}]`, service));
  return { items: read.flatMap(({ items }) => items), unread: read.flatMap((one) => one.unread) };
}

function readItem(item: unknown, where: string, service: string | null): { items: NamedItem[]; unread: Unread[] } {
  const name = valueAt(item, 'name');
  const names = namesOf(name);
  if (!isForeign(item) || names === null) {
    const why = name instanceof PatternLiteral ? whyUnread.name : whyUnread.noName;
    return { items: [], unread: [unread(where, item, why)] };
  }
  const host = readHost(textAt(item, 'domain'), where);
  const place = { where, domain: host.domain, path: textAt(item, 'path'), service };
  return {
    items: names.map((one) => ({ ...place, name: one })),
    unread: [...host.unread, ...unreadFields(item, ofCookie, where)],
  };
}

function namesOf(name: unknown): NameMatch[] | null {
  if (name instanceof PatternLiteral) return namesOfRegex(name.source, name.flags);
  const text = textOf(name);
  return text === null ? null : [{ exact: text }];
}
