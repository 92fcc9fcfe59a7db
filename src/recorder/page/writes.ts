// How the hooks in the page's world hand what they see to the relay in ours: the event's detail, which the browser clones
// on its way between the worlds. An array of plain values, because nothing that a page does to prototypes touches those.
export type WriteDetail = readonly [
  api: 'document.cookie' | 'cookie-store' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage',
  operation: 'set' | 'delete' | 'clear',
  key: string,
  value: string | null,
  options: CookieOptions | null,
  stack: string,
];

/** What a page gave to the CookieStore besides name and value; null for what it left out. */
export type CookieOptions = readonly [
  domain: string | null,
  path: string | null,
  sameSite: string | null,
  expiresAtMs: number | null,
  partitioned: boolean,
];

/** A script is loaded. `text`: its address, or markup that was written and may hold any number of scripts. */
export type ScriptDetail = readonly [how: 'element' | 'written' | 'worker', text: string, stack: string];

/**
 * The hooks dispatch what they see on an event target of their own, which no script of the page can reach. They offer it once,
 * as the `relatedTarget` of an event that the relay cancels when it takes the offer; `ask` is for hooks that ran first.
 */
export const channelEvents = { offer: 'kakvakt-offer', ask: 'kakvakt-ask', write: 'write', script: 'script' } as const;
