// Knowledge bases of the EDPB's Website Auditing Tool, as JSON (made so by convert_edpb.py of the Open Cookie Database).
import type { Locale } from '../../../core/schema/text.ts';
import { type Foreign, flagAt, isForeign, listAt, textAt, valueAt } from '../foreign-value.ts';
import { type Importer, type Reading, together } from '../importer.ts';
import { readListedCookie } from '../listed-cookie.ts';
import type { Source } from '../source/source.ts';
import { unread, unreadFields, whyUnread } from '../unread.ts';

export const wat: Importer = {
  format: 'wat',
  consentTool: null,
  wanted: {
    sv: 'Väntade JSON med en lista av kunskapsbaser, var och en med listan knowledges.',
    en: 'Expected JSON with a list of knowledge bases, each with the list knowledges.',
  },
  recognises: (source) => basesOf(source).length > 0,
  read: (source, { language }) =>
    together(basesOf(source).flatMap(([base, at]) => [readHead(base, at), ...readBase(base, at, language)])),
};

function basesOf(source: Source): (readonly [base: Foreign, where: string])[] {
  if (source.kind !== 'json') return [];
  const list: readonly unknown[] = Array.isArray(source.value) ? source.value : [source.value];
  return list.flatMap((base, index) =>
    isForeign(base) && Array.isArray(valueAt(base, 'knowledges')) ? [[base, `[${index}]`] as const] : [],
  );
}

function readHead(base: Foreign, where: string): Reading {
  return { found: [], unread: unreadFields(base, { category: 'text', knowledges: 'list' }, where) };
}

function readBase(base: Foreign, at: string, language: Locale): Reading[] {
  return listAt(base, 'knowledges').map((entry, index) => readEntry(entry, `${at}.knowledges[${index}]`, language));
}

const known = {
  kind: 'text',
  domain: 'text',
  name: 'text',
  category: 'text',
  controller: 'text',
  comment: 'text',
  wildcard_match: 'flag',
} as const;

function readEntry(entry: unknown, where: string, language: Locale): Reading {
  const name = valueAt(entry, 'name');
  if (!isForeign(entry) || typeof name !== 'string' || name === '') {
    return { found: [], unread: [unread(where, entry, whyUnread.noName)] };
  }
  const rest: Reading = { found: [], unread: unreadFields(entry, known, where) };
  const kind = textAt(entry, 'kind');
  if (kind !== null && kind !== 'cookie')
    return together([{ found: [], unread: [unread(where, kind, noCookie)] }, rest]);
  const read = readListedCookie(
    {
      where,
      name,
      isWildcard: flagAt(entry, 'wildcard_match'),
      domain: textAt(entry, 'domain'),
      category: textAt(entry, 'category'),
      description: textAt(entry, 'comment'),
      retention: null,
      controller: textAt(entry, 'controller'),
    },
    language,
  );
  return together([read, rest]);
}

const noCookie = { sv: 'det är ingen kaka', en: 'it is no cookie' };
