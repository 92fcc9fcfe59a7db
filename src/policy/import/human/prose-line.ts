// Sentences that name what they speak of: “_pk_ref sparas i 13 månader och sätts för …”, “_ga (2 years) – counts visitors”.
import { parseDuration } from '../../duration/parse-duration.ts';
import type { Described } from './described.ts';
import { isIdentifier } from './names-in.ts';

const begins =
  /^(?:(?:kakan|kakorna|cookien|the cookies?|cookies?)\s)?(?<names>["“”'’]?[^\s"“”'’:;,]{2,200}["“”'’]?(?:(?:,\s?|\s(?:och|and|og)\s)["“”'’]?[^\s"“”'’:;,]{2,200}["“”'’]?){0,20}?)(?<rest>\s*[:(–—-]\s*.*|\s+(?:is|are|sparas|lagras|gemmes|lagres|opbevares|stored|kept|expires?|lasts?|upphör|förfaller|utløper|udløber|gäller|används|sätts|used|set)\s.*)$/iu;
const mostCharacters = 1000;

/** What a sentence says of the names that it begins with; null when it begins with none. */
export function proseLine(text: string): Described['said'] | null {
  if (text.length > mostCharacters) return null;
  const { names = '', rest = '' } = begins.exec(text)?.groups ?? {};
  const words = names.split(/,\s?|\s+(?:och|and|og)\s+/iu).map((word) => word.replace(/["“”'’]/gu, ''));
  if (names === '' || !words.every(isIdentifier)) return null;
  const told = rest.replace(/^[\s:–—-]+/u, '').trim();
  const duration = clauses(rest).find((clause) => parseDuration(clause).kind !== 'unknown');
  // One word in capitals may be any abbreviation; only a lifetime tells that it is stored.
  if (duration === undefined && words.some((word) => !/[_*#[\]{}]|\p{L}\d|\p{Ll}\p{Lu}/u.test(word))) return null;
  const purpose = told === '' || told === duration?.trim() ? {} : { purpose: told };
  return { name: words.join('\n'), ...(duration === undefined ? {} : { duration }), ...purpose };
}

/** Parts of a sentence, so that a time in another part (“counts visits per day”) does not mix in. */
export function clauses(text: string): string[] {
  return text
    .split(/[;()]|\.\s|,\s|\s[–—-]\s|\s(?:och|and|og)\s(?=\p{L}+s\b|used\b|is\b)/u)
    .filter((clause) => clause.trim() !== '');
}
