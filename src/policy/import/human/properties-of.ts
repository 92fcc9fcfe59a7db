// From the page's words to what they mean for one name. What they do not say stays null or unknown.
import { isUnder } from '../../../core/is-under.ts';
import type { Declaration } from '../../../core/schema/declaration.ts';
import type { StorageArea } from '../../../core/schema/storage.ts';
import { parseDuration } from '../../duration/parse-duration.ts';
import type { WordedDuration } from '../../duration/worded-duration.ts';
import type { ImportedItem } from '../imported-item.ts';
import type { Described } from './described.ts';
import { hostOf } from './host-of.ts';
import { isUnsaid } from './is-unsaid.ts';
import { purposeOf } from './purpose-of.ts';

type Kind = 'cookie' | 'pixel' | StorageArea;

/** All but the name, which a row may hold several of. `pixel` is no stored item. */
export type Properties = Omit<ImportedItem, 'name' | 'kind'> & { readonly kind: Kind };

export function propertiesOf({ headings, said }: Described, siteDomains: readonly string[]): Properties {
  const worded = durationOf(said);
  const kind = kindOf(said);
  const isInTab = kind === 'localStorage' && worded.kind === 'session';
  // Nothing in localStorage ends by itself (HTML Standard, “Web storage”).
  const isKept = kind === 'localStorage' && worded.kind === 'persistent-unspecified';
  const { provider = '' } = said;
  const domain = hostOf(said.domain ?? '') ?? hostOf(provider);
  return {
    kind: isInTab ? 'sessionStorage' : kind,
    domain,
    party: partyOf(said) ?? partyOfHost(domain, siteDomains),
    provider: isOrganisation(provider) ? provider : null,
    purpose: categoryOf(said, headings),
    purposeText: said.purpose === undefined || isUnsaid(said.purpose) ? null : said.purpose.replaceAll('\n', ' '),
    duration: isKept ? { kind: 'until-deleted', notes: worded.notes } : worded,
  };
}

/** “First party” and the name of a host are told elsewhere. */
function isOrganisation(provider: string): boolean {
  return !isUnsaid(provider) && !isParty(provider) && hostOf(provider) === null;
}

/** Where no column is about it, the kind may say it: “Persistent”, “Ett års kaka”, “session”. */
function durationOf(said: Described['said']): WordedDuration {
  const own = parseDuration(said.duration ?? '');
  if (said.duration !== undefined || said.type === undefined) return own;
  const byType = parseDuration(said.type);
  return byType.kind === 'unknown' ? own : byType;
}

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/\bpixel|pagead\//i, 'pixel'],
  [/session\s?storage|fliken stängs|tab closes/i, 'sessionStorage'],
  [/local\s?storage|lokal\s?lagring|\bhtml5?\b|web storage|webblagring/i, 'localStorage'],
  [/indexed\s?db|\bidb\b|database in the browser|databas i webbläsaren/i, 'indexedDB'],
  [/cache\s?storage|stored files|sparade filer/i, 'cacheStorage'],
  [/service\s?worker|background script|bakgrundsskript/i, 'serviceWorker'],
];

function kindOf({ type = '', duration = '', name = '' }: Described['said']): Kind {
  // Of the name only what explains it counts: `pixel_id` is a cookie like others.
  const aside = /\([^()]{0,80}\)|pagead\//i.exec(name)?.[0] ?? '';
  const text = `${type} ${aside} ${parseDuration(duration).notes.includes('names-storage') ? duration : ''}`;
  return kinds.find(([words]) => words.test(text))?.[1] ?? 'cookie';
}

function partyOf(said: Described['said']): 'first' | 'third' | null {
  const text = [said.party, said.type, said.provider, said.domain].find((one) => one !== undefined && isParty(one));
  if (text === undefined) return null;
  return isFirstParty(text) ? 'first' : 'third';
}

const firstParty = /first.?party|1st.?party|första.?part|förste.?part|første.?part|egen kaka/i;
const thirdParty = /third.?party|3rd.?party|tredje.?part|^third$/i;

/** Who says no more than that it is the site: a language a line. */
const itself: ReadonlySet<string> = new Set(
  [
    'first, own, our, ours, us, ourselves, this site, this website, the site, the website',
    'egen, egna, eget, vår, våra, oss, vi själva, webbplatsen, den här webbplatsen, denna webbplats',
    'vores, os',
  ].flatMap((line) => line.split(', ')),
);

function isParty(text: string): boolean {
  return isFirstParty(text) !== thirdParty.test(text);
}

function isFirstParty(text: string): boolean {
  return firstParty.test(text) || itself.has(text.trim().toLowerCase());
}

function partyOfHost(domain: string | null, siteDomains: readonly string[]): 'first' | 'third' | null {
  if (domain === null) return null;
  return siteDomains.some((own) => isUnder(domain, own)) ? 'first' : 'third';
}

/** A cell of the row goes before the heading, and the nearest heading before those above it. */
function categoryOf(said: Described['said'], headings: readonly string[]): Declaration['purpose'] {
  // A purpose in full words is a purpose, and only one in a word or two is a category.
  const own = purposeOf(said.purpose ?? '', 3);
  const told = [said.category, said.type].map((text) => purposeOf(text ?? ''));
  const above = headings.toReversed().map((text) => purposeOf(text));
  return [...told, own, ...above].find((purpose) => purpose !== null) ?? 'unknown';
}
