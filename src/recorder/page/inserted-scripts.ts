import { pageLimits } from '../../messaging/page-limits.ts';
import type { InsertedScript } from '../../messaging/page-report.ts';
import type { ScriptDetail } from './writes.ts';

/** Which scripts one call makes the page load, except those that were told of before. */
export function createInsertedScripts(): (detail: ScriptDetail, atMs: number) => InsertedScript[] {
  const told = new Map<string, Set<string>>();

  /** Some ask for one script again and again, with another number behind it each time. */
  function isNew(url: string, stack: string): boolean {
    const asked = `${url.replace(/[?#].*/s, '')} ${stack}`;
    const urls = told.get(asked) ?? new Set();
    if (urls.has(url) || urls.size === mostParameters) return false;
    told.set(asked, urls.add(url));
    return true;
  }

  return ([how, text, fullStack], atMs) => {
    const stack = fullStack.slice(0, pageLimits.stackLength);
    const addresses = how === 'written' ? addressesIn(text) : [text];
    return addresses
      .flatMap(resolved)
      .filter((url) => isNew(url, stack))
      .map((url) => ({ url, how, atMs, stack }));
  };
}

const mostParameters = 5;

/** A parser's document loads and runs nothing. */
function addressesIn(html: string): string[] {
  if (!/<script/i.test(html)) return [];
  const parsed = new DOMParser().parseFromString(html.slice(0, pageLimits.valueLength), 'text/html');
  return Array.from(parsed.querySelectorAll('script[src]'), (script) => script.getAttribute('src') ?? '');
}

/** Against the address of the document, which a page can hide behind an element of that name, but not from a new text. */
function resolved(address: string): string[] {
  const { baseURI } = new Text();
  if (address === '' || !URL.canParse(address, baseURI)) return [];
  return [new URL(address, baseURI).href.slice(0, pageLimits.scriptUrlLength)];
}
