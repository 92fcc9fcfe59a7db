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
  const facts = new Map<string, string>();
  const note = (subject: Subject, item: Stored | undefined, site: string) => {
    if (!item) return;
    const who = whoStored(item, known);
    const kept = 'area' in item ? item.area : lifetime(item, translator);
    const { url, chain } = 'area' in item ? { url: item.script?.url ?? null, chain: item.chain } : item.setBy;
    const origin = originInShort(url, chain, who, known, translator);
    const words = [who === site ? null : who, kept, origin].filter((word) => word !== null);
    if (words.length > 0) facts.set(key(subject), words.join(' · '));
  };
  const noteRecipient = (subject: Subject, request: RunRequest | undefined) => {
    if (!request || request.party === 'first' || facts.has(key(subject))) return;
    const { url, chain, organisation, category, host } = request;
    const origin = originInShort(url, chain, organisation ?? host, known, translator);
    const words = [organisation, categoryWords(category, translator), origin].filter((word) => word !== null);
    if (words.length > 0) facts.set(key(subject), words.join(' · '));
  };
  for (const [index, { site, cookies, storage, requests }] of runs.entries()) {
    for (const [place, cookie] of cookies.entries()) note(cookieSubject(cookie), shown[index]?.cookies[place], site);
    for (const [place, item] of storage.entries()) note(storageSubject(item), shown[index]?.storage[place], site);
    for (const [place, request] of requests.entries())
      noteRecipient(recipientSubject(request), shown[index]?.requests[place]);
  }
  return (subject) => facts.get(key(subject)) ?? subjectKind(subject, translator);
}

function key({ kind, id }: Subject): string {
  return `${kind} ${id}`;
}
