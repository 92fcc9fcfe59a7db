const { apply, construct, defineProperty, get, getOwnPropertyDescriptor } = Reflect;
const toText = String;

type Note = (self: unknown, args: unknown[], result?: unknown) => void;
type Part = 'value' | 'get' | 'set';

/** A function of the browser's, and the one that now stands for it. */
export interface Watched {
  readonly original: object;
  readonly standIn: object;
}

/**
 * Calls `note` before every call of a method, or of a property's getter or setter; null where there is none. The page gets
 * the same results and errors and a text of the function that calls it native; what `note` throws stays here. `args` may
 * be changed in place.
 */
export function watch(owner: object | undefined, name: string, part: Part, note: Note): Watched | null {
  return replace(owner, name, part, {
    apply(target, self, args) {
      quietly(note, self, args);
      return apply(target, self, args);
    },
  });
}

/** The same after every call, or construction, that did not throw; of a call `note` gets the result as well. */
export function watchAfter(owner: object | undefined, name: string, part: Part, note: Note): Watched | null {
  return replace(owner, name, part, {
    apply(target, self, args) {
      const result: unknown = apply(target, self, args);
      quietly(note, self, args, result);
      return result;
    },
    construct(target, args, newTarget) {
      const made: object = construct(target, args, newTarget);
      quietly(note, made, args);
      return made;
    },
  });
}

/** The same after every construction by a global constructor, which stays that of its prototype. */
export function watchConstructor(name: string, note: Note): Watched | null {
  const watched = watchAfter(globalThis, name, 'value', note);
  const prototype: unknown = watched === null ? null : get(watched.original, 'prototype');
  if (watched === null || typeof prototype !== 'object' || prototype === null) return watched;
  const descriptor = getOwnPropertyDescriptor(prototype, 'constructor');
  if (descriptor) defineProperty(prototype, 'constructor', { ...descriptor, value: watched.standIn });
  return watched;
}

function replace(owner: object | undefined, name: string, part: Part, traps: ProxyHandler<Callable>): Watched | null {
  const descriptor = owner === undefined ? undefined : getOwnPropertyDescriptor(owner, name);
  const original: unknown = descriptor?.[part];
  if (owner === undefined || typeof original !== 'function') return null;
  // Without a prototype: a page that puts traps on Object.prototype would otherwise add them to this handler.
  // @ts-expect-error The type leaves out that a literal can name its prototype.
  const handler: ProxyHandler<Callable> = { __proto__: null, ...traps };
  const standIn = new Proxy(original, handler);
  return defineProperty(owner, name, { ...descriptor, [part]: standIn }) ? { original, standIn } : null;
}

type Callable = (...args: unknown[]) => unknown;

/** The page's own call goes on, and says itself what is wrong with it. */
function quietly(note: Note, self: unknown, args: unknown[], result?: unknown): void {
  try {
    note(self, args, result);
  } catch {}
}

/** The argument as the watched function will read it. Page code that makes a text of an object runs once, as it would unwatched. */
export function textArgument(args: unknown[], index: number): string {
  const argument = args[index];
  if (typeof argument === 'symbol') throw new TypeError('The browser refuses symbols');
  const text = toText(argument);
  args[index] = text;
  return text;
}
