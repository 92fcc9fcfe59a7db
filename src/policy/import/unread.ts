// What is said about the parts of a source that do not end up in the policy.
import type { Localized } from '../../core/schema/text.ts';
import { type Foreign, isForeign, shown } from './foreign-value.ts';

/** Something in the source that is not in the policy. */
export interface Unread {
  /** Path inside the source, such as `services[3].callback`. */
  readonly where: string;
  /** Line of a page, from 1; `where` is then the heading above it, or empty. */
  readonly line?: number;
  /** What stands there, shortened. */
  readonly text: string;
  readonly why: Localized;
}

export const whyUnread = {
  noPlace: { sv: 'policyspråket har ingen plats för det', en: 'the policy language has no place for it' },
  notUnderstood: {
    sv: 'det är inte av den sort som formatet har där',
    en: 'it is not of the kind that the format has there',
  },
  code: { sv: 'det är kod, och kod körs aldrig', en: 'it is code, and code is never run' },
  noName: { sv: 'posten har inget namn', en: 'the entry has no name' },
  name: {
    sv: 'namnet går inte att säga exakt i policyspråket',
    en: 'the name cannot be said exactly in the policy language',
  },
  duration: { sv: 'livslängden går inte att förstå', en: 'the lifetime cannot be understood' },
  domain: { sv: 'det är inget värdnamn', en: 'it is no host name' },
  purpose: {
    sv: 'ändamålet har inget eget namn i policyspråket, och skrivs som ”other”',
    en: 'the purpose has no name of its own in the policy language, and becomes “other”',
  },
  noExemption: {
    sv: 'det sägs vara undantaget från samtycke, men inte av vilket skäl',
    en: 'it is said to be exempt from consent, but not for which reason',
  },
  setAside: { sv: 'posten är avställd i källan', en: 'the source itself has set the entry aside' },
  twice: { sv: 'detsamma står redan ovanför', en: 'the same stands further up already' },
  language: { sv: 'bara svenska och engelska texter läses', en: 'only Swedish and English texts are read' },
  elsewhere: { sv: 'texten ligger i en annan fil', en: 'the text is in another file' },
} as const satisfies Record<string, Localized>;

export function unread(where: string, value: unknown, why: Localized): Unread {
  return { where, text: shown(value), why };
}

export type FieldKind = 'text' | 'list' | 'object' | 'flag' | 'number' | 'any';

/** The fields of an entry that are read, with the kind of value that is understood in each. */
export type FieldKinds = Readonly<Record<string, FieldKind>>;

/** Fields of an entry that no one reads, and those that hold something else than they should. Empty ones say nothing. */
export function unreadFields(entry: Foreign, kinds: FieldKinds, where: string): Unread[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    if (saysNothing(value)) return [];
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    if (kind === undefined) return [unread(`${where}.${key}`, value, whyUnread.noPlace)];
    return isOfKind(value, kind) ? [] : [unread(`${where}.${key}`, value, whyUnread.notUnderstood)];
  });
}

function saysNothing(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === false || isEmpty(value);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : isForeign(value) && Object.keys(value).length === 0;
}

function isOfKind(value: unknown, kind: FieldKind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'list':
      return Array.isArray(value);
    case 'object':
      return isForeign(value);
    case 'flag':
      return [true, 1, 0, '1', '0', 'true', 'false'].some((one) => one === value);
    case 'number':
      return typeof value === 'number' || (typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value));
    case 'any':
      return true;
    default:
      return kind satisfies never;
  }
}
