// The pattern of a name, taken apart into places that one character at a time fits into.

export type Place =
  | { readonly literal: string }
  | { readonly star: true }
  | {
      readonly fits: (character: string) => boolean;
      /** May stand for nothing. */
      readonly optional: boolean;
      /** May stand for more of its kind. */
      readonly repeats: boolean;
    };

const kinds: Readonly<Record<string, RegExp>> = {
  digits: /^[0-9]$/,
  letters: /^[A-Za-z]$/,
  hex: /^[0-9a-fA-F]$/,
  alphanumeric: /^[0-9A-Za-z]$/,
};

const part =
  /\\(?<escaped>[\s\S])|(?<star>\*+)|\{(?<kind>[a-z]+)(?::(?<least>\d+)(?:-(?<most>\d+))?)?\}|(?<plain>[\s\S])/g;

/** `pattern` has been through the schema (core/schema/name-match.ts); what that refuses stands for itself here. */
export function parsePattern(pattern: string): Place[] {
  return [...pattern.matchAll(part)].flatMap(({ groups = {} }): Place[] => {
    const { escaped, star, kind, least, most, plain } = groups;
    if (star !== undefined) return [{ star: true }];
    if (kind === 'uuid') return uuid;
    if (kind !== undefined) return ofKind(kind, least, most);
    return [{ literal: escaped ?? plain ?? '' }];
  });
}

function ofKind(kind: string, least: string | undefined, most: string | undefined): Place[] {
  const fits = (character: string) => kinds[kind]?.test(character) ?? false;
  if (least === undefined) return [{ fits, optional: false, repeats: true }];
  const [from, to] = [Number(least), Number(most ?? least)];
  return Array.from({ length: to }, (_, index) => ({ fits, optional: index >= from, repeats: false }));
}

/** RFC 9562, section 4. */
const uuid = [8, 4, 4, 4, 12].flatMap((count, index): Place[] => [
  ...(index === 0 ? [] : [{ literal: '-' }]),
  ...ofKind('hex', String(count), undefined),
]);
