// How a script came into a page: the scripts that loaded one another, from one that the page itself holds. The browser does
// not tell; what does are the calls that made the page load a script.
import { joinInjectively } from '../cookie/join-injectively.ts';
import type { Event, EventOf } from '../schema/event.ts';
import type { Frame } from '../schema/event-origin.ts';
import { withoutFragment } from './address.ts';
import { ofKind } from './ordered-log.ts';
import type { PageFinder } from './page-finder.ts';

type Insertion = EventOf<'script-inserted'>;
type Request = EventOf<'request'>;

/**
 * URLs of the scripts that loaded a script, the page's own first, without the script itself. Empty when the page holds it
 * itself, and when nobody knows: a module that another one imports.
 */
export interface ScriptChains {
  /** Of a script that runs in a frame. */
  readonly ofScript: (script: string | null, use: Use) => string[];
  /** Of a response that is a script; empty for all others. */
  readonly ofRequest: (request: Request, page: string | null) => string[];
}

/** Where and when a script was seen; `page` as the page finder has it. */
interface Use {
  readonly frame: Frame;
  readonly page: string | null;
  readonly atMs: number;
}

/** Longer chains are cut at their beginning. */
const LONGEST = 20;

/** The browser's clock for requests and the page's own may differ by so much. */
const CLOCKS_MS = 60;

export function scriptChains(events: readonly Event[], finder: PageFinder): ScriptChains {
  const documents = documentUrls(events);
  const firsts = firstInsertions(events, finder);
  const asked = askedAddresses(events);

  /** Where several load one script, the first one counts, and nobody before the time of asking. */
  function inserterOf(script: string, { frame, page, atMs }: Use): Insertion | undefined {
    return placesOf(frame, page)
      .map((place) => firsts.get(joinInjectively([place, script])))
      .find((insertion) => insertion !== undefined && insertion.atMs <= atMs + CLOCKS_MS);
  }

  function ofScript(script: string | null, use: Use): string[] {
    const chain: string[] = [];
    let url = withoutFragment(script ?? '');
    let { atMs } = use;
    while (chain.length < LONGEST) {
      const insertion = inserterOf(url, { ...use, atMs });
      if (!insertion?.by) break;
      ({ atMs } = insertion);
      url = withoutFragment(insertion.by.url);
      if (documents.has(url) || url === script || chain.includes(url)) break;
      chain.unshift(url);
    }
    return chain;
  }

  function ofRequest({ requestId, type, frame, atMs, url }: Request, page: string | null): string[] {
    return type === 'script' ? ofScript(asked.get(requestId) ?? url, { frame, page, atMs }) : [];
  }

  return { ofScript, ofRequest };
}

/** By place and script. */
function firstInsertions(events: readonly Event[], finder: PageFinder): ReadonlyMap<string, Insertion> {
  const firsts = new Map<string, Insertion>();
  for (const insertion of ofKind(events, 'script-inserted').toSorted((a, b) => a.atMs - b.atMs)) {
    const { frame, atMs, url } = insertion;
    for (const place of placesOf(frame, finder.ofFrame(frame, atMs).page)) {
      const key = joinInjectively([place, withoutFragment(url)]);
      if (!firsts.has(key)) firsts.set(key, insertion);
    }
  }
  return firsts;
}

/** A script may be loaded by one of another frame: where the document itself does not tell, the page around it does. */
function placesOf({ documentId, tabId, frameId }: Frame, page: string | null): readonly string[] {
  const document = documentId ?? `${tabId}/${frameId}`;
  return page === null ? [document] : [document, `page ${page}`];
}

/** A position in one of them is in a script that stands in its markup. */
function documentUrls(events: readonly Event[]): ReadonlySet<string> {
  return new Set(
    ofKind(events, 'document-committed', 'script-inserted').map(({ frame }) => withoutFragment(frame.url)),
  );
}

/** By request, the address before all redirects: stacks name a script by it. */
function askedAddresses(events: readonly Event[]): ReadonlyMap<string, string> {
  const asked = new Map<string, string>();
  const scripts = ofKind(events, 'request').filter(({ type }) => type === 'script');
  for (const { requestId, url } of scripts.toSorted((a, b) => a.atMs - b.atMs)) {
    if (!asked.has(requestId)) asked.set(requestId, url);
  }
  return asked;
}
