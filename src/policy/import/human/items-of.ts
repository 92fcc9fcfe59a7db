import type { Localized } from '../../../core/schema/text.ts';
import { parseDuration } from '../../duration/parse-duration.ts';
import type { ImportedItem, ImportedName } from '../imported-item.ts';
import { isNameWritable } from '../to-declaration.ts';
import { durationWhys, unreadDuration, unreadWords } from '../unread-words.ts';
import type { Described, Place } from './described.ts';
import { isUnsaid } from './is-unsaid.ts';
import { importedName, isBeginning } from './name-pattern.ts';
import { namesIn } from './names-in.ts';
import { pixelAddress } from './pixel-address.ts';
import { type Properties, propertiesOf } from './properties-of.ts';
import { purposeOf } from './purpose-of.ts';

export interface ItemsRead {
  readonly items: readonly ImportedItem[];
  readonly unread: readonly { readonly where: Place; readonly why: Localized }[];
}

interface Why {
  readonly text: string;
  readonly why: Localized;
}

/** One item for each name that a row, block or sentence holds. */
export function itemsOf(described: Described, siteDomains: readonly string[]): ItemsRead {
  const { said, line, headings } = described;
  const { names, others } = namesIn(said.name ?? '');
  const read = eachWithItsLifetime(described, names).map(({ name, one }) => itemOf(name, one, siteDomains));
  const whys = [
    ...read.flatMap((one) => one.whys),
    ...others.map((text) => ({ text, why: /^\*+$/.test(text) ? unreadWords.anyName : unreadWords.notAName })),
    ...categoryWhys(said.category),
    ...domainWhys(said.domain, read),
  ];
  // What holds for all names of a row is told once.
  const told = new Map(whys.map((one) => [`${one.text}\n${one.why.en}`, one]));
  const heading = headings.at(-1) ?? null;
  return {
    items: read.flatMap(({ item }) => (item === null ? [] : [item])),
    unread: [...told.values()].map(({ text, why }) => ({ where: { line, heading, text }, why })),
  };
}

/** “_a, _b” beside “1 year, 2 years”: as many lifetimes as names, each for its own. */
function eachWithItsLifetime(described: Described, names: readonly string[]): { name: string; one: Described }[] {
  const lifetimes = (described.said.duration ?? '').split(/[,;\n]/).map((text) => text.trim());
  const isEach = names.length > 1 && lifetimes.length === names.length;
  return names.map((name, i) => {
    const duration = lifetimes[i];
    const isOwn = isEach && duration !== undefined && duration !== '';
    return { name, one: isOwn ? { ...described, said: { ...described.said, duration } } : described };
  });
}

interface ItemRead {
  readonly item: ImportedItem | null;
  readonly whys: readonly Why[];
}

function itemOf(name: string, described: Described, siteDomains: readonly string[]): ItemRead {
  const properties = propertiesOf(described, siteDomains);
  const { kind } = properties;
  if (/\p{C}/u.test(name)) return unreadable(name, unreadWords.hiddenCharacters);
  if (kind === 'pixel') return pixelOf(name, properties);
  const whole = wholeName(name);
  if ('en' in whole) return unreadable(name, whole);
  return {
    item: { ...properties, name: whole.name, kind },
    whys: [...whole.whys, ...lifetimeWhys(described, properties)],
  };
}

/** What its domain does not say, the name may: “ads.test/hit/*”. */
function pixelOf(name: string, properties: Properties): ItemRead {
  const { domain } = properties;
  const address = domain === null ? pixelAddress(name) : { domain, path: name.replace(/^\//, '') };
  if (address === null) return unreadable(name, unreadWords.pixel);
  const path = /^\**$/.test(address.path) ? { name: [], whys: [] } : wholeName(address.path);
  if ('en' in path) return unreadable(name, path);
  return { item: { ...properties, name: path.name, kind: 'pixel', domain: address.domain }, whys: path.whys };
}

interface WholeName {
  readonly name: ImportedName;
  readonly whys: readonly Why[];
}

/** Or why none can be made of it. */
function wholeName(text: string): WholeName | Localized {
  const parts = importedName(text);
  if (parts === null) return unreadWords.anyName;
  const begins = isBeginning(parts);
  const name: ImportedName = begins ? [...parts, { kind: 'any' }] : parts;
  if (!isNameWritable(name)) return unreadWords.longName;
  return { name, whys: begins ? [{ text, why: unreadWords.beginning }] : [] };
}

function unreadable(text: string, why: Localized): ItemRead {
  return { item: null, whys: [{ text, why }] };
}

/** What the declaration does not hold of the lifetime, or that nothing could be made of the words. */
function lifetimeWhys({ said }: Described, { duration }: Properties): Why[] {
  const text = said.duration ?? said.type ?? '';
  const whys = durationWhys(duration).map((why) => ({ text, why }));
  if (whys.length > 0 || duration.kind !== 'unknown' || said.duration === undefined || isUnsaid(said.duration))
    return whys;
  return parseDuration(said.duration).notes.length > 0 ? [] : [{ text, why: unreadDuration }];
}

/** “Marketing / Statistics”: one of them would be a guess. */
function categoryWhys(text: string | undefined): Why[] {
  const isTold = text === undefined || isUnsaid(text) || purposeOf(text) !== null;
  return isTold ? [] : [{ text, why: unreadWords.category }];
}

/** “a.test, b.test”, or words where a host is to stand. */
function domainWhys(text: string | undefined, read: readonly ItemRead[]): Why[] {
  if (text === undefined || isUnsaid(text)) return [];
  const isRead = read.every(({ item }) => item === null || item.domain !== null || item.party !== null);
  return isRead ? [] : [{ text, why: unreadWords.domain }];
}
