// What a column or a label is about, by its own words: never by its place.
import { expressions, hasExpression, hasOneOf, type Stems, stems } from '../../duration/find-words.ts';
import { wordsOf } from '../../duration/tokens.ts';

export type Role =
  | 'name'
  /** The technical name, where a column of its own holds the common one. */
  | 'identifier'
  | 'domain'
  | 'provider'
  | 'party'
  | 'purpose'
  | 'category'
  | 'type'
  | 'duration';

interface Vocabulary {
  readonly role: Role;
  readonly words: Stems;
  readonly phrases: readonly (readonly Stems[])[];
}

function vocabulary(role: Role, words: string, phrases = ''): Vocabulary {
  return { role, words: stems(words), phrases: expressions(phrases) };
}

/** In the order in which they are tried: “Så länge sparas kakan” is a duration, although it says “kakan” too. */
const vocabularies: readonly Vocabulary[] = [
  vocabulary(
    'duration',
    'expir* duration* lifespan* lifetime* retention* persistenc* utgår utgång utgångs* giltig* gyldig* livslängd* levetid* lagringstid* lagringsperiod* oppbevaring* opbevaring* varaktig* varighet* udløb* utløp* sparas lagras gemmes lagres opbevares löptid* förvar* tid validity',
    `
    how long
    hur länge
    hvor længe
    hvor lenge
    så länge
    storage period
    storage time
    session or persistent
    löper ut`,
  ),
  vocabulary(
    'party',
    'party tredjepart* förstapart* førstepart*',
    `
    första eller tredje
    første eller tredje
    cookies used`,
  ),
  vocabulary('domain', 'domain* domän* domæne* domene* host hosts hostname* subgroup värd värdnamn'),
  vocabulary(
    'provider',
    'provider* leverantör* udbyder* leverandør* tilbyder* tillhandahåll* placer* source* källa avsändare utgivare company recipient* mottagare modtager* mottaker* företag* virksomhed* selskap* vendor* owner ägare issuer',
    `
    used by
    set by
    placed by
    who stores
    vem som
    används av
    sätts av
    brukes av
    bruges af`,
  ),
  vocabulary('category', 'category kategori* categories'),
  vocabulary(
    'purpose',
    'purpose* syfte* ändamål* formål* description* beskriv* function functions funktion funktionen funksjon funksjonen usage use användning* användningsområde* what vad hvad hva förklaring*',
  ),
  vocabulary('type', 'type typ typer types typen'),
  vocabulary('identifier', 'identifier* identifierare* identifikator*'),
  vocabulary(
    'name',
    'cookie* kaka kakan kakans kakor kakornas name names namn namnet navn navnet cookienamn* cookienavn* cookiename* informasjonskaps* informationskaps* nyckel key',
  ),
];

/** A label is short: a cell that explains is none. */
const mostWords = 7;

/** null for what is no label of a cookie's properties. */
export function roleOf(label: string): Role | null {
  if (label.length > 80 || label.includes('_')) return null;
  const words = wordsOf(label);
  if (words.length === 0 || words.length > mostWords) return null;
  const found = vocabularies.find((one) => hasExpression(words, one.phrases) || hasOneOf(words, one.words));
  return found?.role ?? null;
}

const cookieWords = /cookie|\bkak(?:a|an|or|orna)\b|\w+kak(?:a|an|or|orna)\b|informasjonskaps|informationskaps/i;

export function mentionsCookies(text: string): boolean {
  return cookieWords.test(text);
}

const priceWords = stems('pris priser price prices kostnad cost kr sek eur belopp amount');

/** Kakor are eaten too. */
export function isAboutPrice(label: string): boolean {
  return label.length <= 80 && hasOneOf(wordsOf(label), priceWords);
}
