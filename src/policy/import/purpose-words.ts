// Names that consent tools give to purposes, in English and Swedish, and ours for each.
import type { Purpose } from '../../core/schema/purpose.ts';
import { type Unread, unread, whyUnread } from './unread.ts';

export type PurposeWords = Readonly<Record<string, Purpose>>;

/** Where a tool means something else by a word, its reader says so. */
const commonWords: PurposeWords = {
  necessary: 'necessary',
  'strictly necessary': 'necessary',
  'strictly necessary cookies': 'necessary',
  essential: 'necessary',
  required: 'necessary',
  nödvändig: 'necessary',
  nödvändiga: 'necessary',
  'absolut nödvändiga cookies': 'necessary',
  'strikt nödvändiga cookies': 'necessary',
  preferences: 'preferences',
  preference: 'preferences',
  personalization: 'preferences',
  personalisation: 'preferences',
  functional: 'preferences',
  'functional cookies': 'preferences',
  functionality: 'preferences',
  inställningar: 'preferences',
  funktionella: 'preferences',
  'funktionella cookies': 'preferences',
  statistics: 'statistics',
  analytics: 'statistics',
  analytical: 'statistics',
  performance: 'statistics',
  'performance cookies': 'statistics',
  statistik: 'statistics',
  analys: 'statistics',
  prestanda: 'statistics',
  'prestanda-cookies': 'statistics',
  marketing: 'marketing',
  advertising: 'marketing',
  advertisement: 'marketing',
  ads: 'marketing',
  targeting: 'marketing',
  'targeting cookies': 'marketing',
  'marketing/tracking': 'marketing',
  marknadsföring: 'marketing',
  reklam: 'marketing',
  other: 'other',
  unknown: 'unknown',
  unclassified: 'unknown',
};

export interface ReadPurposes {
  readonly purpose: Purpose;
  readonly otherPurposes: readonly Purpose[];
  readonly unread: readonly Unread[];
}

/** The first is the purpose, the rest further ones. A word that is none of ours is said to be so, and `other`. */
export function readPurposes(words: readonly string[], where: string, own: PurposeWords = {}): ReadPurposes {
  const known = words.map((word) => ({ word, purpose: purposeOf(word, own) }));
  const all = [...new Set(known.map(({ purpose }) => purpose ?? 'other'))];
  const strange = known.filter(({ purpose }) => purpose === null);
  return {
    purpose: all[0] ?? 'unknown',
    otherPurposes: all.slice(1).filter((purpose) => purpose !== 'unknown'),
    unread: strange.map(({ word }) => unread(where, word, whyUnread.purpose)),
  };
}

function purposeOf(word: string, own: PurposeWords): Purpose | null {
  const key = word.trim().toLowerCase();
  const table = Object.hasOwn(own, key) ? own : commonWords;
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
