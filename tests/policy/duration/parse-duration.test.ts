import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeclaredDuration } from '../../../src/core/schema/declared-duration.ts';
import { translator } from '../../../src/i18n/translator.ts';
import { parseDuration } from '../../../src/policy/duration/parse-duration.ts';
import { durationWords } from '../../../src/policy/table/duration-words.ts';
import {
  danishAndNorwegian,
  day,
  english,
  hour,
  minute,
  month,
  swedish,
  type Wording,
  week,
  year,
} from './wordings.ts';

const wordings: readonly Wording[] = [...swedish, ...danishAndNorwegian, ...english];

test.each(wordings.map(([text, length, notes = []]) => [text, { ...length, notes }] as const))(
  '%j',
  (text, expected) => {
    expect(parseDuration(text)).toEqual(expected);
  },
);

const units: readonly (readonly [seconds: number, one: string, many: string])[] = [
  [1, 'sekund', 'sekunder'],
  [1, 'second', 'seconds'],
  [minute, 'minut', 'minuter'],
  [minute, 'minute', 'minutes'],
  [minute, 'minut', 'minutter'],
  [minute, 'minutt', 'minutter'],
  [hour, 'timme', 'timmar'],
  [hour, 'hour', 'hours'],
  [hour, 'time', 'timer'],
  [day, 'dag', 'dagar'],
  [day, 'day', 'days'],
  [day, 'dag', 'dage'],
  [day, 'dag', 'dager'],
  [week, 'vecka', 'veckor'],
  [week, 'week', 'weeks'],
  [week, 'uge', 'uger'],
  [week, 'uke', 'uker'],
  [month, 'månad', 'månader'],
  [month, 'month', 'months'],
  [month, 'måned', 'måneder'],
  [year, 'år', 'år'],
  [year, 'year', 'years'],
];

const numbers: Readonly<Record<string, readonly string[]>> = {
  sv: ['ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  da: ['et', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
  no: ['ett', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
};

const anyUnit = fc.constantFrom(...units);
const anyWording = fc.constantFrom(...wordings.map(([text]) => text));

describe('for any', () => {
  test('number and unit', () => {
    fc.assert(
      fc.property(
        anyUnit,
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom('', ' ', '  ', '\u00A0'),
        (unit, n, gap) => {
          const [seconds, one, many] = unit;
          const text = `${n}${gap}${n === 1 ? one : many}`;
          expect(parseDuration(text)).toEqual({ kind: 'exact', seconds: n * seconds, notes: [] });
        },
      ),
    );
  });

  test('number word and unit', () => {
    const anyNumber = fc.constantFrom(...Object.values(numbers).flatMap((list) => [...list.entries()]));
    // “At one time” is no hour: in English the word is no unit, and the doubled letter of “timme” is folded away.
    const plain = units.filter(([, one]) => !one.startsWith('tim'));
    fc.assert(
      fc.property(fc.constantFrom(...plain), anyNumber, ([seconds, one, many], [i, word]) => {
        const text = `${word} ${i === 0 ? one : many}`;
        expect(parseDuration(text)).toEqual({ kind: 'exact', seconds: (i + 1) * seconds, notes: [] });
      }),
    );
  });

  test('wording, upper case, white space around and closing punctuation mean nothing', () => {
    const around = fc.stringMatching(/^[ \t\n\u00A0]{0,5}$/);
    fc.assert(
      fc.property(anyWording, around, around, fc.constantFrom('', '.', '!', ';', ' .'), (text, before, after, end) => {
        const changed = `${before}${text.toUpperCase().replaceAll(' ', '  ')}${end}${after}`;
        // Thousands are grouped by one space, not by two.
        const expected = /\d \d{3}/.test(text) ? parseDuration(text.replaceAll(' ', '  ')) : parseDuration(text);
        expect(parseDuration(changed)).toEqual(expected);
      }),
    );
  });

  test('text, something is told and nothing thrown', () => {
    const word = fc.constantFrom(
      '1',
      '–',
      'to',
      'år',
      'halv',
      'och',
      '½',
      '(',
      'session',
      'toString',
      '__proto__',
      '\u202E',
    );
    const sentence = fc.array(word, { maxLength: 40 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), sentence), (text) => {
        const worded = parseDuration(text);
        expect(new Set(worded.notes).size).toBe(worded.notes.length);
        if (worded.kind === 'range') expect(worded.fromSeconds ?? 0).toBeLessThanOrEqual(worded.toSeconds);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['sv', 'en'] as const)('duration that Kakvakt itself says in %s', (locale) => {
    const { duration } = translator(locale);
    const steps = [year, month, day, hour, minute, 1];
    const lengths = fc.tuple(fc.constantFrom(...steps), fc.integer({ min: 1, max: 59 })).map(([unit, n]) => unit * n);
    fc.assert(
      fc.property(lengths, (seconds) => {
        const words = duration(seconds);
        const read = parseDuration(words);
        expect(read).toMatchObject({ kind: 'exact' });
        if (read.kind !== 'exact') return;
        expect(duration(read.seconds)).toBe(words.replace(/^(?:about|ungefär) /, ''));
        if (!read.notes.includes('approximate')) expect(Math.abs(read.seconds - seconds)).toBeLessThanOrEqual(5);
      }),
    );
  });
});

test.each(
  (['sv', 'en'] as const).flatMap((locale) =>
    (['session', 'until-deleted', 'until-withdrawn', 'unknown'] as const).map((kind) => [kind, locale] as const),
  ),
)('%s, as the tables say it in %s, is read back', (kind, locale) => {
  expect(parseDuration(durationWords({ kind }, translator(locale)))).toEqual({ kind, notes: [] });
});

test.each(['sv', 'en'] as const)('what the tables say of ranges and of what slides, in %s, is read back', (locale) => {
  const read = (declared: DeclaredDuration) => parseDuration(durationWords(declared, translator(locale)));
  expect(read({ kind: 'range', fromSeconds: 0, toSeconds: year })).toMatchObject({
    kind: 'upper-bound',
    seconds: year,
  });
  expect(read({ kind: 'range', fromSeconds: week, toSeconds: year })).toMatchObject({
    kind: 'range',
    fromSeconds: week,
    toSeconds: year,
  });
  expect(read({ kind: 'sliding', seconds: year })).toMatchObject({ kind: 'relative', seconds: year });
});

test.each([
  ['digits', '1'.repeat(500)],
  ['groups of digits', '111 '.repeat(125)],
  ['ranges', '1-'.repeat(250)],
  ['letters', 'a'.repeat(500)],
  ['until', 'until '.repeat(83)],
  ['browsers', 'browser '.repeat(62)],
  ['years', '1 år '.repeat(100)],
])('500 characters of %s are read in no time', (_, text) => {
  for (let i = 0; i < 50; i += 1) parseDuration(text);
});

test('more than 500 characters are no wording', () => {
  expect(parseDuration(`1 year${' '.repeat(500)}`)).toEqual({ kind: 'unknown', notes: ['too-long'] });
});
