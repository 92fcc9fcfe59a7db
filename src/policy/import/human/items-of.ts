import type { Localized } from '../../../core/schema/text.ts';
import { parseDuration } from '../../duration/parse-duration.ts';
import type { ImportedItem, ImportedName } from '../imported-item.ts';
import { isNameWritable } from '../to-declaration.ts';
import { durationWhys, unreadDuration, unreadWords } from '../unread-words.ts';
import type { Described, Place } from './described.ts';
import { isUnsaid } from './is-unsaid.ts';
import { importedName, isBeginning } from './name-pattern.ts';
import { namesIn } from './names-in.ts';
import { type Properties, propertiesOf } from './properties-of.ts';

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
    ...others.map((text) => ({ text, why: unreadWords.notAName })),
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
  const { kind, domain } = properties;
  if (/\p{C}/u.test(name)) return unreadable(name, unreadWords.hiddenCharacters);
  const parts = importedName(name);
  if (parts === null) return unreadable(name, unreadWords.anyName);
  const begins = isBeginning(parts);
  const whole: ImportedName = begins ? [...parts, { kind: 'any' }] : parts;
  if (!isNameWritable(whole)) return unreadable(name, unreadWords.longName);
  const ofName = begins ? [{ text: name, why: unreadWords.beginning }] : [];
  if (kind === 'pixel') {
    if (domain === null) return unreadable(name, unreadWords.pixel);
    return { item: { ...properties, name: whole, kind, domain }, whys: ofName };
  }
  return { item: { ...properties, name: whole, kind }, whys: [...ofName, ...lifetimeWhys(described, properties)] };
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

/** “a.test, b.test”, or words where a host is to stand. */
function domainWhys(text: string | undefined, read: readonly ItemRead[]): Why[] {
  if (text === undefined || isUnsaid(text)) return [];
  const isRead = read.every(({ item }) => item === null || item.domain !== null || item.party !== null);
  return isRead ? [] : [{ text, why: unreadWords.domain }];
}
