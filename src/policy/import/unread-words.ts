// Why something that a page says did not become part of a declaration, or only partly.
import type { Localized } from '../../core/schema/text.ts';
import type { DurationNote, WordedDuration } from '../duration/worded-duration.ts';

export const unreadWords = {
  noName: { sv: 'Raden har inget namn.', en: 'The row has no name.' },
  category: {
    sv: 'Det här läses inte som ett enda ändamål. Skriv in det för hand.',
    en: 'This is not read as one purpose. Enter it by hand.',
  },
  notAName: {
    sv: 'Det här läses inte som namnet på en kaka: ett sådant har inga mellanslag. Skriv in namnet för hand.',
    en: 'This does not read as the name of a cookie, which has no spaces. Enter the name by hand.',
  },
  hiddenCharacters: {
    sv: 'Namnet innehåller osynliga tecken. Skriv in det för hand.',
    en: 'The name holds invisible characters. Enter it by hand.',
  },
  anyName: {
    sv: 'Namnet består av platshållare och skulle täcka allt. Skriv in den del som alltid är densamma.',
    en: 'The name is nothing but placeholders and would cover everything. Enter the part that is always the same.',
  },
  longName: { sv: 'Namnet är för långt för ett mönster.', en: 'The name is too long for a pattern.' },
  beginning: {
    sv: 'Namnet slutar som en början; det är inläst som alla namn som börjar så.',
    en: 'The name ends as a beginning does; it was read as all names that begin so.',
  },
  pixel: {
    sv: 'En pixel, men inte till vilken domän. Skriv in domänen för hand.',
    en: 'A pixel, but not to which domain. Enter the domain by hand.',
  },
  domain: {
    sv: 'Det här läses inte som en domän. Skriv in den för hand, en post för varje domän.',
    en: 'This does not read as one domain. Enter it by hand, one entry for each domain.',
  },
  continues: {
    sv: 'Raden fortsätter posten ovanför. Se efter om den säger något mer.',
    en: 'The row goes on with the entry above. See whether it says more.',
  },
  notUnderstood: {
    sv: 'Tabellen nämner kakor, men vilken kolumn som innehåller namnen framgår inte. Skriv in dem för hand.',
    en: 'The table mentions cookies, but does not say which column holds the names. Enter them by hand.',
  },
  prose: {
    sv: 'Meningen nämner något som sparas, men säger inte tydligt vad eller hur länge. Läs den själv.',
    en: 'The sentence mentions something stored, but does not say clearly what or for how long. Read it yourself.',
  },
  noCategory: {
    sv: 'Raden gäller hela tabellen, men ändamålet går inte att läsa ut.',
    en: 'The row is about the whole table, but no purpose can be read from it.',
  },
  tooLarge: {
    sv: 'Sidan är större än vad som läses. Spara den del som handlar om kakor i en egen fil.',
    en: 'The page is larger than what is read. Save the part about cookies in a file of its own.',
  },
  tooTangled: {
    sv: 'Sidan är för djupt nästlad för att läsas. Spara den del som handlar om kakor i en egen fil.',
    en: 'The page is nested too deeply to be read. Save the part about cookies in a file of its own.',
  },
  tooMany: {
    sv: 'Av en sida läses de första 20 000 posterna. Dela upp den.',
    en: 'The first 20 000 entries of a page are read. Split it.',
  },
} as const satisfies Record<string, Localized>;

const kinds: Readonly<Partial<Record<WordedDuration['kind'], Localized>>> = {
  'persistent-unspecified': {
    sv: 'Ligger kvar efter besöket, men hur länge står inte.',
    en: 'Stays after the visit, but for how long is not said.',
  },
  never: {
    sv: 'Sparas utan slut; det är inläst som tills besökaren tar bort det.',
    en: 'Stored without end; it was read as until the visitor deletes it.',
  },
};

const notes: Readonly<Record<DurationNote, Localized | null>> = {
  alternative: { sv: 'Flera lagringstider är angivna.', en: 'Several lifetimes are given.' },
  contradiction: {
    sv: 'Lagringstiderna som är angivna motsäger varandra.',
    en: 'The lifetimes that are given contradict each other.',
  },
  conditional: { sv: 'Lagringstiden gäller på ett villkor.', en: 'The lifetime holds on a condition.' },
  changeable: { sv: 'Lagringstiden går att ändra.', en: 'The lifetime can be changed.' },
  approximate: { sv: 'Lagringstiden är ungefärlig.', en: 'The lifetime is approximate.' },
  doubtful: {
    sv: 'Lagringstiden ser felskriven ut (saknas ett tankstreck?).',
    en: 'The lifetime looks mistyped (is a dash missing?).',
  },
  'lower-bound': { sv: 'Bara den kortaste lagringstiden är angiven.', en: 'Only the shortest lifetime is given.' },
  'at-most': {
    sv: 'Lagringstiden är den längsta, räknad från det senaste besöket; den är inläst som just så lång.',
    en: 'The lifetime is the longest, counted from the latest visit; it was read as just so long.',
  },
  sliding: {
    sv: 'Lagringstiderna räknas från det senaste besöket; de är inlästa som ett spann från det att kakan sattes.',
    en: 'The lifetimes are counted from the latest visit; they were read as a range from when the cookie was set.',
  },
  moment: {
    sv: 'Ett datum är angivet, ingen lagringstid.',
    en: 'A date is given, no lifetime.',
  },
  'no-unit': { sv: 'Lagringstiden saknar enhet.', en: 'The lifetime has no unit.' },
  vague: { sv: 'Lagringstiden är obestämd.', en: 'The lifetime is vague.' },
  'names-storage': null,
  'too-long': { sv: 'Texten om lagringstid är för lång.', en: 'The text on the lifetime is too long.' },
};

/** What of a lifetime the policy language does not hold; empty when it holds all. */
export function durationWhys(duration: WordedDuration): Localized[] {
  const all = [kinds[duration.kind], ...duration.notes.map((note) => notes[note])];
  return all.filter((why) => why !== undefined && why !== null);
}

export const unreadDuration: Localized = {
  sv: 'Lagringstiden går inte att läsa; den är inläst som okänd.',
  en: 'The lifetime cannot be read; it was left unknown.',
};
