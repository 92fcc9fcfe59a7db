// Who makes the page load a script: Chromium tells an extension from which origin a script was asked for, not by which
// script. `import` is syntax and cannot be watched; nor is a copy that `cloneNode` makes, or an SVG script's `href`.
import { watchAfter, watchConstructor } from './watch.ts';
import type { ScriptDetail } from './writes.ts';

type Report = (how: ScriptDetail[0], text: string) => void;

const { apply, get, getOwnPropertyDescriptor } = Reflect;
const toLowerCase: Callable = get(String.prototype, 'toLowerCase');
const addressOf = getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'src')?.get;
const localNameOf = getOwnPropertyDescriptor(Element.prototype, 'localName')?.get;
/** How the browser itself makes a text of its own objects; each throws for every other object. */
const textMethods: readonly Callable[] = ['URL', 'TrustedHTML', 'TrustedScriptURL'].flatMap(textMethod);

export function watchScripts(report: Report): void {
  // Read from the element afterwards: resolved, and nothing that the page handed over is touched.
  const element = (self: unknown) => {
    if (addressOf !== undefined) report('element', apply(addressOf, self, []));
  };
  const attribute = (nameAt: 0 | 1) => (self: unknown, args: readonly unknown[]) => {
    if (isSource(args[nameAt]) && isScript(self)) element(self);
  };
  const written = (_self: unknown, args: readonly unknown[]) => {
    let html = '';
    // By index: the page may have changed how arrays are iterated.
    for (let index = 0; index < args.length; index += 1) html += textOf(args[index]);
    report('written', html);
  };
  const worker = (_self: unknown, args: readonly unknown[]) => report('worker', textOf(args[0]));

  watchAfter(HTMLScriptElement.prototype, 'src', 'set', element);
  watchAfter(Element.prototype, 'setAttribute', 'value', attribute(0));
  watchAfter(Element.prototype, 'setAttributeNS', 'value', attribute(1));
  watchAfter(Document.prototype, 'write', 'value', written);
  watchAfter(Document.prototype, 'writeln', 'value', written);
  // Unlike those of `innerHTML` and `insertAdjacentHTML`, its scripts run.
  watchAfter(Range.prototype, 'createContextualFragment', 'value', written);
  watchConstructor('Worker', worker);
  watchConstructor('SharedWorker', worker);
  // Not there on insecure pages.
  watchAfter(globalThis.ServiceWorkerContainer?.prototype, 'register', 'value', worker);
  watchAfter(globalThis.Worklet?.prototype, 'addModule', 'value', worker);
}

/** A cheap question first: pages set attributes of thousands of elements. */
function isSource(name: unknown): boolean {
  if (name === 'src') return true;
  return typeof name === 'string' && name.length === 3 && apply(toLowerCase, name, []) === 'src';
}

function isScript(element: unknown): boolean {
  return localNameOf !== undefined && apply(localNameOf, element, []) === 'script';
}

/** An object of the page's own is left out: to make a text of it a second time would run page code. */
function textOf(argument: unknown): string {
  if (typeof argument === 'string') return argument;
  if (typeof argument !== 'object' || argument === null) return '';
  for (let index = 0; index < textMethods.length; index += 1) {
    const method = textMethods[index];
    try {
      if (method !== undefined) return apply(method, argument, []);
    } catch {}
  }
  return '';
}

/** Not every browser has all of them. */
function textMethod(name: string): Callable[] {
  const kind: unknown = get(globalThis, name);
  return typeof kind === 'function' ? [kind.prototype.toString] : [];
}

type Callable = () => string;
