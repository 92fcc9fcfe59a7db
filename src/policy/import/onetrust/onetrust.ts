// What OneTrust hands to a page for one language (…/consent/<id>/<id>/sv.json), as public crawlers read it: groups, each with
// first-party cookies, and with hosts that have cookies of their own.
import type { Locale } from '../../../core/schema/text.ts';
import { isForeign, listAt, objectAt, textAt, valueAt } from '../foreign-value.ts';
import { type Importer, type Reading, together } from '../importer.ts';
import { type PurposeWords, readPurposes } from '../purpose-words.ts';
import type { Source } from '../source/source.ts';
import { unread, unreadFields, whyUnread } from '../unread.ts';
import { type Group, readCookie } from './read-cookie.ts';

export const onetrust: Importer = {
  format: 'onetrust',
  consentTool: 'OneTrust',
  wanted: {
    sv: 'Väntade JSON med DomainData, och Groups i den.',
    en: 'Expected JSON with DomainData, and Groups in it.',
  },
  recognises: (source) => listAt(domainData(source), 'Groups').some(isGroup),
  read: (source, { language }) => {
    const data = domainData(source);
    const culture = textAt(objectAt(data, 'Language'), 'Culture')?.slice(0, 2).toLowerCase();
    const spoken = culture === 'sv' || culture === 'en' ? culture : language;
    const groups = listAt(data, 'Groups').map((group, index) => readGroup(group, `Groups[${index}]`, spoken));
    const rest = isForeign(data) ? unreadFields(data, { Groups: 'list', Language: 'object' }, 'DomainData') : [];
    return together([...groups, { found: [], unread: rest }]);
  },
};

function domainData(source: Source): unknown {
  if (source.kind !== 'json') return null;
  const { value } = source;
  return objectAt(value, 'DomainData') ?? objectAt(objectAt(value, 'culture'), 'DomainData') ?? value;
}

function isGroup(value: unknown): boolean {
  return ['FirstPartyCookies', 'Hosts', 'Cookies'].some((key) => Array.isArray(valueAt(value, key)));
}

/** The numbers of the groups that OneTrust makes for everybody. */
const words: PurposeWords = {
  c0001: 'necessary',
  c0002: 'statistics',
  c0003: 'preferences',
  c0004: 'marketing',
  c0005: 'marketing',
};

function readGroup(entry: unknown, where: string, language: Locale): Reading {
  if (!isForeign(entry)) return { found: [], unread: [unread(where, entry, whyUnread.notUnderstood)] };
  const number = textAt(entry, 'CustomGroupId') ?? textAt(entry, 'OptanonGroupId');
  const isKnown = number !== null && Object.hasOwn(words, number.toLowerCase());
  const word = isKnown ? number : textAt(entry, 'GroupName');
  const lists = ['FirstPartyCookies', 'Cookies'].map((key) => [listAt(entry, key), `${where}.${key}`] as const);
  const hosts = listAt(entry, 'Hosts');
  const isEmpty = hosts.length === 0 && lists.every(([list]) => list.length === 0);
  const purposes = readPurposes(word === null || isEmpty ? [] : [word], where, words);
  const group: Group = {
    purpose: purposes.purpose,
    // A group that is off until the visitor switches it on is asked for.
    consent: /^inactive/i.test(textAt(entry, 'Status') ?? '') ? { kind: 'required' } : { kind: 'unknown' },
    language,
  };
  const own = lists.flatMap(([list, at]) =>
    list.map((cookie, index) => readCookie(cookie, `${at}[${index}]`, group, { party: 'first', provider: null })),
  );
  const others = hosts.flatMap((host, index) => readHostEntry(host, `${where}.Hosts[${index}]`, group));
  return together([
    ...own,
    ...others,
    { found: [], unread: [...purposes.unread, ...unreadFields(entry, ofGroup, where)] },
  ]);
}

function readHostEntry(host: unknown, where: string, group: Group): Reading[] {
  if (!isForeign(host)) return [{ found: [], unread: [unread(where, host, whyUnread.notUnderstood)] }];
  const [name, label] = [textAt(host, 'HostName'), textAt(host, 'DisplayName')];
  const provider = label === name ? null : label;
  const cookies = listAt(host, 'Cookies').map((cookie, index) =>
    readCookie(cookie, `${where}.Cookies[${index}]`, group, { party: 'third', provider, host: name }),
  );
  return [...cookies, { found: [], unread: unreadFields(host, ofHost, where) }];
}

const ofGroup = {
  CustomGroupId: 'text',
  OptanonGroupId: 'text',
  GroupName: 'text',
  FirstPartyCookies: 'list',
  Cookies: 'list',
  Hosts: 'list',
  Status: 'text',
} as const;
const ofHost = { HostName: 'text', DisplayName: 'text', Cookies: 'list' } as const;
