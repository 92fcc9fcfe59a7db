import { isUnder } from '../../core/is-under.ts';
import { siteOf } from '../../core/site-of.ts';

export interface SeenLink {
  /** As the browser resolved it. */
  readonly url: string;
  readonly text: string;
  readonly isDownload: boolean;
}

interface Walk {
  /** Pages that are opened anyway. The first one says which site it is. */
  readonly taken: readonly string[];
  /** Further domains of the site, by its policy. */
  readonly domains: readonly string[];
  readonly most: number;
}

/** Which links a visitor can follow without changing anything, in the order of the document, each page once. */
export function pagesToWalk(links: readonly SeenLink[], { taken, domains, most }: Walk): string[] {
  const known = new Set(taken.map(pageKey));
  const site = siteOf(hostOf(taken[0] ?? ''));
  const chosen: string[] = [];
  for (const link of links) {
    const key = pageKey(link.url);
    if (chosen.length >= most) break;
    if (key === null || known.has(key) || !isHarmless(link)) continue;
    const host = hostOf(link.url);
    if (siteOf(host) !== site && !domains.some((domain) => isUnder(host, domain))) continue;
    known.add(key);
    chosen.push(link.url.replace(/#.*$/s, ''));
  }
  return chosen;
}

/** What makes two addresses the same page, as far as one can tell: parameters sort, filter and count. null: no page of the web. */
function pageKey(url: string): string | null {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null;
  return `${parsed.host.replace(/^www\./, '')}${parsed.pathname.replace(/\/+$/, '')}`;
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? '';
}

/** Who follows it is neither logged out nor given a file, and puts nothing into a basket. */
function isHarmless({ url, text, isDownload }: SeenLink): boolean {
  const { pathname = '', search = '' } = URL.parse(url) ?? {};
  if (isDownload || changing.test(`${pathname}${search}`) || changing.test(text)) return false;
  const [, ending = ''] = /\.([a-z0-9]{2,5})$/i.exec(pathname) ?? [];
  return ending === '' || pageEndings.test(ending);
}

const changing =
  /log[-_ ]?(?:out|off)|sign[-_ ]?(?:out|off)|logga[-_ ]?ut|utlogg|add[-_]to[-_]cart|remove[-_]item|unsubscribe|avregistrera|delete|radera/i;
const pageEndings = /^(?:[sx]?html?|php\d?|aspx?|jsp|cfm|do)$/i;
