// A name of the policy language, put together from its parts (core/schema/name-match.ts).
import { type NameMatch, nameMatchSchema } from '../../core/schema/name-match.ts';

export type NamePart =
  | '*'
  | { readonly literal: string }
  | {
      readonly kind: 'digits' | 'letters' | 'hex' | 'alphanumeric';
      readonly least: number;
      /** null: any number from one on. */
      readonly most: number | null;
    };

/** The plainest way to say it: one name, a beginning, or a pattern. null where the language has none, or it would mean all names. */
export function nameOfParts(given: readonly NamePart[]): NameMatch | null {
  const name = plainest(given.filter((part, index) => part !== '*' || given[index - 1] !== '*'));
  return nameMatchSchema.safeParse(name).success ? name : null;
}

function plainest(parts: readonly NamePart[]): NameMatch {
  const literals = parts.map((part) => (part !== '*' && 'literal' in part ? part.literal : null));
  if (literals.every((literal) => literal !== null)) return { exact: literals.join('') };
  const beginning = literals.slice(0, -1);
  if (parts.at(-1) === '*' && beginning.every((literal) => literal !== null)) return { prefix: beginning.join('') };
  return { pattern: parts.map(written).join('') };
}

function written(part: NamePart): string {
  if (part === '*') return '*';
  if ('literal' in part) return part.literal.replace(/[\\{}*]/g, '\\$&');
  if (part.most === null) return `{${part.kind}}`;
  return part.least === part.most ? `{${part.kind}:${part.least}}` : `{${part.kind}:${part.least}-${part.most}}`;
}

/** A name in which one character stands for any run of others, as `*` or `#` does in many lists. */
export function nameWithStars(text: string, star: '*' | '#'): NameMatch | null {
  const pieces = text.split(star).map((literal) => ({ literal }));
  return nameOfParts(
    pieces.flatMap((piece, index) => (index === 0 ? [piece] : ['*' as const, piece])).filter(saysMore),
  );
}

function saysMore(part: NamePart, _: number, parts: readonly NamePart[]): boolean {
  return part === '*' || !('literal' in part) || part.literal !== '' || parts.length === 1;
}
