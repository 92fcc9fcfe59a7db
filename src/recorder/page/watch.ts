const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
const toText = String;

type Note = (self: unknown, args: unknown[]) => void;

/**
 * Calls `note` before every call of a method, or of a property's setter. The page gets the same results and errors and
 * the same text of the function; what `note` throws stays here. `args` may be changed in place.
 */
export function watch(owner: object | undefined, name: string, part: 'value' | 'set', note: Note): void {
  const descriptor = owner === undefined ? undefined : getOwnPropertyDescriptor(owner, name);
  const original: unknown = descriptor?.[part];
  if (owner === undefined || typeof original !== 'function') return;
  // Without a prototype: a page that puts traps on Object.prototype would otherwise add them to this handler.
  const handler: ProxyHandler<typeof original> = {
    // @ts-expect-error The type leaves out that a literal can name its prototype.
    __proto__: null,
    apply(target, self, args) {
      try {
        note(self, args);
      } catch {
        // The page's own call goes on, and says itself what is wrong with it.
      }
      return apply(target, self, args);
    },
  };
  defineProperty(owner, name, { ...descriptor, [part]: new Proxy(original, handler) });
}

/** The argument as the watched function will read it. Page code that makes a text of an object runs once, as it would unwatched. */
export function textArgument(args: unknown[], index: number): string {
  const argument = args[index];
  if (typeof argument === 'symbol') throw new TypeError('The browser refuses symbols');
  const text = toText(argument);
  args[index] = text;
  return text;
}
