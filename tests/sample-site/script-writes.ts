import type { Page } from 'puppeteer';
import { z } from '../../src/core/schema/zod.ts';

/** A cookie write by a script, as the page itself saw it. */
export type ScriptWrite = z.infer<typeof scriptWriteSchema>;

const scriptWriteSchema = z.object({
  via: z.enum(['document.cookie', 'cookie-store']),
  name: z.string(),
  deletes: z.boolean(),
  /** Script URL and line from the stack. */
  url: z.string(),
  line: z.int(),
  /** Whether the document could read the cookie right after; null where that cannot be told at once. */
  readable: z.boolean().nullable(),
  atMs: z.number(),
});

/** Hands every cookie write by a script, in every frame of the page, to `onWrite`. */
export async function watchScriptWrites(page: Page, onWrite: (write: ScriptWrite) => void): Promise<void> {
  await page.exposeFunction('kakvaktTestWrite', (text: string) => onWrite(scriptWriteSchema.parse(JSON.parse(text))));
  await page.evaluateOnNewDocument(hookInPage);
}

/** Runs in the page: it may use nothing from outside. */
function hookInPage(): void {
  const frameInStack = /(https:\/\/[^\s()]+?):(\d+):\d+/;
  const report = (write: object): void => {
    const [, url, line] = frameInStack.exec(new Error('where').stack ?? '') ?? [];
    const text = JSON.stringify({ ...write, url, line: Number(line), atMs: Date.now() });
    void Reflect.get(globalThis, 'kakvaktTestWrite')(text);
  };
  const native = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    configurable: true,
    get(this: Document) {
      return native?.get?.call(this);
    },
    set(this: Document, text: string) {
      native?.set?.call(this, text);
      const name = text.split('=')[0] ?? '';
      const readable = String(native?.get?.call(this))
        .split('; ')
        .some((pair) => pair.startsWith(`${name}=`));
      report({ via: 'document.cookie', name, deletes: /max-age=0(?!\d)/i.test(text), readable });
    },
  });
  const set: unknown = Object.getOwnPropertyDescriptor(CookieStore.prototype, 'set')?.value;
  if (typeof set !== 'function') return;
  CookieStore.prototype.set = function (this: CookieStore, ...given: unknown[]) {
    const [options] = given;
    const name =
      typeof options === 'object' && options !== null ? String(Reflect.get(options, 'name')) : String(options);
    report({ via: 'cookie-store', name, deletes: false, readable: null });
    return Reflect.apply(set, this, given);
  };
}
