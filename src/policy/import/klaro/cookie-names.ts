// One entry of a service's cookies: a name, a regular expression, either with path and domain, or an object of the three.
import type { NameMatch } from '../../../core/schema/name-match.ts';
import { isForeign, textOf, valueAt } from '../foreign-value.ts';
import { namesOfRegex } from '../names-of-regex.ts';
import { PatternLiteral } from '../source/script-literal.ts';
import { type Unread, unread, whyUnread } from '../unread.ts';

export interface CookieNames {
  readonly names: readonly NameMatch[];
  readonly path: string | null;
  readonly domain: string | null;
  readonly unread: readonly Unread[];
}

export function cookieNames(cookie: unknown, where: string): CookieNames {
  const [name, path, domain] = partsOf(cookie);
  const names = namesOf(name);
  return {
    names: names ?? [],
    path: textOf(path),
    domain: textOf(domain),
    unread:
      names === null
        ? [
            unread(
              where,
              cookie,
              typeof name === 'string' || name instanceof PatternLiteral ? whyUnread.name : whyUnread.notUnderstood,
            ),
          ]
        : [],
  };
}

function partsOf(cookie: unknown): readonly unknown[] {
  if (Array.isArray(cookie)) return cookie;
  if (cookie instanceof PatternLiteral || !isForeign(cookie)) return [cookie];
  return ['pattern', 'path', 'domain'].map((key) => valueAt(cookie, key));
}

/** A text that begins with ^ is an expression too; any other is the whole name. */
function namesOf(name: unknown): NameMatch[] | null {
  if (name instanceof PatternLiteral) return namesOfRegex(name.source, name.flags);
  const text = textOf(name);
  if (text === null) return null;
  return text.startsWith('^') ? namesOfRegex(text, '') : [{ exact: text }];
}
