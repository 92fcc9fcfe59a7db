import type { Watched } from './watch.ts';

const { apply, defineProperty } = Reflect;
// oxlint-disable-next-line typescript/unbound-method -- Called with what the page calls it with.
const { toString: textOf } = Function.prototype;

/**
 * Lets the functions that stand for the browser's give the browser's text, name and all: `function toBlob() { [native code] }`.
 * A script that reads what it should not looks at that first, and would then show another face than it shows to visitors.
 * Asked from another frame's world the name is missing still: that world knows its own functions alone.
 */
export function keepNativeText(watched: readonly Watched[]): void {
  const originals = new WeakMap<object, object>();
  // What is watched for two arguments stands for what stands for the browser's.
  for (const { standIn, original } of watched) originals.set(standIn, originals.get(original) ?? original);
  const originalOf = originals.get.bind(originals);
  const handler: ProxyHandler<typeof textOf> = {
    // @ts-expect-error The type leaves out that a literal can name its prototype (see watch.ts).
    __proto__: null,
    apply: (target, self: unknown, args) =>
      apply(target, typeof self === 'function' ? (originalOf(self) ?? self) : self, args),
  };
  const standIn = new Proxy(textOf, handler);
  originals.set(standIn, textOf);
  defineProperty(Function.prototype, 'toString', { value: standIn, configurable: true, writable: true });
}
