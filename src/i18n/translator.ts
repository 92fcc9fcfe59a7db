// All words of Kakvakt in one language: the catalogue’s, and those that a rule brings along.
import { IntlMessageFormat } from 'intl-messageformat';
import type { Datum } from '../core/schema/report.ts';
import type { Locale, Localized } from '../core/schema/text.ts';
import { dateTime } from './date-time.ts';
import { en } from './messages/en.ts';
import { type MessageKey, sv } from './messages/sv.ts';
import { numberWord } from './number-words.ts';
import { spokenDuration } from './spoken-duration.ts';

/** What a message’s placeholders stand for. */
export type MessageData = Readonly<Record<string, Datum>>;

export interface Translator {
  readonly locale: Locale;
  /** A message of the catalogue. A number `n` can also be written `{nInWords}`: two to twelve as words. */
  readonly t: (key: MessageKey, data?: MessageData) => string;
  /** A text that a rule or a policy brings along, in the same ICU syntax. Throws when a placeholder has no value. */
  readonly format: (text: Localized, data: MessageData) => string;
  /** “13 månader”, “about 28 hours”. */
  readonly duration: (seconds: number) => string;
  /** “22 nov. 2026 14:03”, UTC. */
  readonly dateTime: (ms: number) => string;
  /** A moment counted from the navigation: “0,4 s”, “2 min 5 s”. */
  readonly offset: (ms: number) => string;
  readonly number: (n: number) => string;
  /** “Sverige”, for an ISO 3166-1 alpha-2 code; the code itself where it stands for none. */
  readonly country: (code: string) => string;
  /** “a, b och c”. */
  readonly list: (items: readonly string[]) => string;
}

const catalogues = { sv, en };

/** British conventions in English: no comma before “and”, and the day before the month. */
const tags = { sv: 'sv-SE', en: 'en-GB' };

const made = new Map<Locale, Translator>();

/** The same value each time: formats are slow to make, and texts are filled by thousands. */
export function translator(locale: Locale): Translator {
  const known = made.get(locale) ?? makeTranslator(locale);
  made.set(locale, known);
  return known;
}

function makeTranslator(locale: Locale): Translator {
  const tag = tags[locale];
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(tag, { type: 'region' });
  const formats = new Map<string, IntlMessageFormat>();

  const write = (message: string, data: MessageData): string => {
    const format = formats.get(message) ?? new IntlMessageFormat(message, tag, undefined, { ignoreTag: true });
    formats.set(message, format);
    // Of what a finding tells, a text asks for little, and numbers and times are slow to put into words.
    const asked = Object.entries(data).filter(([name]) => message.includes(name));
    return String(format.format(Object.fromEntries(asked.flatMap(([name, datum]) => spokenDatum(name, datum)))));
  };
  const spokenDatum = (name: string, datum: Datum): [string, string | number][] => {
    if (typeof datum === 'string') return [[name, datum]];
    if (typeof datum === 'object') {
      const words =
        'terms' in datum ? lists.format(datum.terms.map((term) => t(`term.${term}`))) : duration(datum.seconds);
      return [[name, words]];
    }
    return [
      [name, datum],
      [`${name}InWords`, numberWord(datum, locale) ?? numbers.format(datum)],
    ];
  };
  const t = (key: MessageKey, data: MessageData = {}): string => write(catalogues[locale][key], data);
  const duration = (seconds: number): string => {
    const { unit, count, exact } = spokenDuration(seconds);
    const words = t(`duration.${unit}`, { count });
    return exact ? words : t('duration.about', { duration: words });
  };

  return {
    locale,
    t,
    format: (text, data) => write(text[locale], data),
    duration,
    dateTime: (ms) => dateTime(ms, locale),
    offset: (ms) => {
      const { unit, large, small } = offsetParts(ms);
      return t(`offset.${unit}`, { large: numbers.format(large), small: numbers.format(small) });
    },
    number: (n) => numbers.format(n),
    country: (code) => countries.of(code) ?? code,
    list: (items) => lists.format(items),
  };
}

/** Tenths of a second matter in the first ten seconds, where the choice usually falls. */
function offsetParts(ms: number): { unit: 'seconds' | 'minutes' | 'hours'; large: number; small: number } {
  const seconds = ms < 10_000 ? Math.round(ms / 100) / 10 : Math.round(ms / 1000);
  if (seconds < 60) return { unit: 'seconds', large: seconds, small: 0 };
  if (seconds < 3600) return { unit: 'minutes', large: Math.floor(seconds / 60), small: seconds % 60 };
  return { unit: 'hours', large: Math.floor(seconds / 3600), small: Math.floor((seconds % 3600) / 60) };
}
