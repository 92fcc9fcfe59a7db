// What the placeholders stand for in texts that cite a law.
import type { ProfileId } from '../core/schema/profile-id.ts';
import type { Locale } from '../core/schema/text.ts';
import { type Law, laws } from './law.ts';

type Words = Readonly<Record<string, string>>;

const made = new Map<string, Words>();

/** Under a profile and in a language the same value each time, for texts are filled by thousands. */
export function lawWords(profile: ProfileId, locale: Locale): Words {
  const key = `${profile} ${locale}`;
  const words = made.get(key) ?? wordsIn(laws[profile], locale);
  made.set(key, words);
  return words;
}

function wordsIn(law: Law, locale: Locale): Words {
  return Object.fromEntries(
    Object.entries(law).map(([name, text]) => [name, typeof text === 'string' ? text : text[locale]]),
  );
}
