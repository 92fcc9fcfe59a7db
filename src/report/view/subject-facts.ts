import type { Subject } from '../../core/schema/report.ts';
import type { Run, RunRequest } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { cookieSubject, recipientSubject, storageSubject } from '../../rules/support/subject.ts';
import { categoryWords } from './category-words.ts';
import { lifetime } from './item-words.ts';
import { originInShort } from './script-origin.ts';
import type { Stored } from './stored-items.ts';
import { subjectKind } from './subject-words.ts';
import { type Organisations, whoStored } from './who.ts';

/**
 * “Mattis Analys · 400 dagar · inläst av Tagghuset” of a stored item (the site itself goes unsaid) that a finding is about,
 * “Google · annonser” of a recipient, the host of a banner; null for what is not known.
 */
export type SubjectFacts = (subject: Subject) => string | null;

/**
 * @param runs As they came: findings name their subjects by them.
 * @param shown The same runs, made printable.
 */
export function subjectFacts(
  runs: readonly Run[],
  shown: readonly Run[],
  known: Organisations,
  translator: Translator,
): SubjectFacts {
  const items = new Map<string, { readonly item: Stored; readonly site: string }>();
  const recipients = new Map<string, RunRequest[]>();
  for (const [index, { site, cookies, storage, requests }] of runs.entries()) {
    const note = (subject: Subject, item: Stored | undefined) => item && items.set(key(subject), { item, site });
    for (const [place, cookie] of cookies.entries()) note(cookieSubject(cookie), shown[index]?.cookies[place]);
    for (const [place, item] of storage.entries()) note(storageSubject(item), shown[index]?.storage[place]);
    for (const [place, request] of requests.entries()) {
      const seen = shown[index]?.requests[place];
      if (seen === undefined || seen.party === 'first') continue;
      const subject = key(recipientSubject(request));
      const others = recipients.get(subject);
      if (others === undefined) recipients.set(subject, [seen]);
      else others.push(seen);
    }
  }
  return (subject) => {
    const stored = items.get(key(subject));
    if (stored !== undefined) return itemFacts(stored.item, stored.site, known, translator);
    for (const request of recipients.get(key(subject)) ?? []) {
      const facts = recipientFacts(request, known, translator);
      if (facts !== null) return facts;
    }
    return subjectKind(subject, translator);
  };
}

function itemFacts(item: Stored, site: string, known: Organisations, translator: Translator): string {
  const who = whoStored(item, known);
  const kept = 'area' in item ? item.area : lifetime(item, translator);
  const { url, chain } = 'area' in item ? { url: item.script?.url ?? null, chain: item.chain } : item.setBy;
  const origin = originInShort(url, chain, who, known, translator);
  return [who === site ? null : who, kept, origin].filter((word) => word !== null).join(' · ');
}

function recipientFacts(
  { url, chain, organisation, category, host }: RunRequest,
  known: Organisations,
  translator: Translator,
): string | null {
  const origin = originInShort(url, chain, organisation ?? host, known, translator);
  const words = [organisation, categoryWords(category, translator), origin].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(' · ');
}

function key({ kind, id }: Subject): string {
  return `${kind} ${id}`;
}
