import type { NameMatch } from '../schema/name-match.ts';

/** The name, pattern or beginning that a declaration covers, as one text: a beginning ends in `*`. */
export function nameText(name: NameMatch): string {
  if ('exact' in name) return name.exact;
  return 'prefix' in name ? `${name.prefix}*` : name.pattern;
}
