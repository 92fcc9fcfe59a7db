import { parseJsonStrictly } from './parse-json-strictly.ts';

/** Line of each declaration and statement in the file's text, by its id, from 1. Throws as `readPolicy` does. */
export function policyPlaces(text: string, where: string): ReadonlyMap<string, number> {
  const { value, lineAt } = parseJsonStrictly(text, where);
  return new Map(['statements', 'declarations'].flatMap((list) => places(value, list, lineAt)));
}

function places(
  file: unknown,
  list: string,
  lineAt: (path: readonly PropertyKey[]) => number,
): (readonly [string, number])[] {
  const entries: unknown = typeof file === 'object' && file !== null ? Reflect.get(file, list) : null;
  if (!Array.isArray(entries)) return [];
  return entries.map((entry: unknown, index) => {
    const id: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, 'id') : '';
    return [`${list} ${String(id)}`, lineAt([list, index])] as const;
  });
}
