// Parts of declarations that more than one of the formats can say.
import { nameText } from '../../core/classify/name-text.ts';
import type { DeclaredDuration } from '../../core/schema/declared-duration.ts';
import type { NameMatch } from '../../core/schema/name-match.ts';
import type { Locale, Localized } from '../../core/schema/text.ts';
import { type Texts, textsIn } from '../import/draft-of.ts';
import { nameWithStars } from '../import/name-parts.ts';

/** Space around it is nobody's name. */
export function trimmed(text: string | null): string | null {
  const words = text?.trim() ?? '';
  return words === '' ? null : words;
}

/** The words of one language. */
export function textsOf(purposeText: Localized | undefined, language: Locale): Texts {
  return textsIn(language, trimmed(purposeText?.[language] ?? null));
}

/** The words that a draft was given, in the language that they were given in. */
export function wordsIn(purposeText: Localized | undefined, language: Locale): string | null {
  return purposeText === undefined ? null : purposeText[language];
}

/** A name without classes of characters, in a format where * stands for any characters; null for any other. */
export function starredName(name: NameMatch): { readonly text: string; readonly name: NameMatch } | null {
  const text = nameText(name);
  const isLiteral = 'exact' in name || 'prefix' in name;
  if (isLiteral ? ('exact' in name ? name.exact : name.prefix).includes('*') : /[\\{}]/.test(text)) return null;
  const read = text === '' ? null : nameWithStars(text, '*');
  return read === null ? null : { text, name: read };
}

/** A beginning or a whole name, in a format that knows only those; null for any other. */
export function beginning(name: NameMatch): Exclude<NameMatch, { pattern: string }> | null {
  if ('exact' in name) return name.exact === '' ? null : name;
  if ('prefix' in name) return name;
  const starred = starredName(name)?.name ?? null;
  return starred === null || 'pattern' in starred ? null : starred;
}

/** Whole seconds that a number can hold exactly, or a session. */
export function countable(duration: DeclaredDuration): DeclaredDuration {
  if (duration.kind === 'session') return duration;
  const isWhole = duration.kind === 'seconds' && Number.isSafeInteger(duration.seconds);
  return isWhole ? duration : { kind: 'unknown' };
}
