// Reading what belongs to the page, in its own world: any of it may be missing, of another kind, or throw.
const { apply, get, ownKeys } = Reflect;
const { min: smaller } = Math;
const most = 100;
const longest = 100;

/** What was agreed to and what was turned down, one name a line. No array: to take one apart would run what the page made of iterators. */
export interface Names {
  readonly granted: string;
  readonly denied: string;
}

export const noNames: Names = { granted: '', denied: '' };

/** How the words of a tool answer. */
export function said(yes: string, no: string): (value: unknown) => boolean | undefined {
  return (value) => (value === yes ? true : value === no ? false : undefined);
}

/** How true and false do. */
export function yesOrNo(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** A member of a page's object; undefined where there is none. */
export function member(owner: unknown, name: PropertyKey): unknown {
  if ((typeof owner !== 'object' && typeof owner !== 'function') || owner === null) return undefined;
  try {
    return get(owner, name);
  } catch {
    return undefined;
  }
}

export function pageGlobal(name: string): unknown {
  return member(globalThis, name);
}

/** What a method of a page's object answers; undefined where there is no such method, or it throws. */
export function answer(owner: unknown, method: string, ...args: readonly unknown[]): unknown {
  const called = member(owner, method);
  if (typeof called !== 'function') return undefined;
  try {
    return apply(called, owner, args);
  } catch {
    return undefined;
  }
}

/** The texts in a list. */
export function namesIn(list: unknown): string {
  let names = '';
  // By index: the page may have changed how arrays are iterated.
  const length = lengthOf(list);
  for (let index = 0; index < length; index += 1) names = joined(names, member(list, index));
  return names;
}

/** Of what is a list or looks like one; no more than are looked at. */
export function lengthOf(list: unknown, atMost = most): number {
  const length = member(list, 'length');
  return typeof length === 'number' && length > 0 ? smaller(length, atMost) : 0;
}

/** The names of an object's members, by what each of them says; undefined is left out. */
export function answersIn(owner: unknown, isGranted: (value: unknown, name: string) => boolean | undefined): Names {
  let granted = '';
  let denied = '';
  const keys = keysOf(owner);
  for (let index = 0; index < keys.length && index < most; index += 1) {
    const name = keys[index];
    const answered = typeof name === 'string' ? isGranted(member(owner, name), name) : undefined;
    if (answered === true) granted = joined(granted, name);
    if (answered === false) denied = joined(denied, name);
  }
  return { granted, denied };
}

export function joined(names: string, name: unknown): string {
  return typeof name === 'string' && name.length <= longest ? `${names}${name}\n` : names;
}

function keysOf(owner: unknown): readonly PropertyKey[] {
  if (typeof owner !== 'object' || owner === null) return [];
  try {
    return ownKeys(owner);
  } catch {
    return [];
  }
}
