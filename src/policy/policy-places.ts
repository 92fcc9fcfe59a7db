import type { StrictJson } from './parse-json-strictly.ts';

/** Line of each declaration and statement in the file, as `declarations ID` and `statements ID`, from 1. */
export function policyPlaces({ value, lineAt }: StrictJson): ReadonlyMap<string, number> {
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
