// What is wrong with a policy file, and what would be right. What the file itself says is made harmless here.
import type { Localized } from '../core/schema/text.ts';
import { harmless } from './harmless.ts';

export const issueWords = {
  isMissing: { sv: 'saknas', en: 'is missing' },
  unknownName: { sv: 'är inget känt namn här', en: 'is not a known name here' },
  correctName: { sv: 'Rätta stavningen, eller ta bort det.', en: 'Correct its spelling, or remove it.' },
  reservedName: { sv: 'är ett reserverat namn', en: 'is a reserved name' },
  removeIt: { sv: 'Ta bort det.', en: 'Remove it.' },
  standsTwice: { sv: 'står två gånger', en: 'stands twice' },
  keepOne: { sv: 'Behåll en av dem.', en: 'Keep one of them.' },
  fiveLevels: { sv: 'En policy behöver fem.', en: 'A policy needs five.' },
  checkBefore: {
    sv: 'Kontrollera komman, citattecken och parenteser just före det stället.',
    en: 'Check the commas, quotes and brackets just before that place.',
  },
  knownVersion: { sv: 'Den här versionen av Kakvakt läser 1 och 2.', en: 'This version of Kakvakt reads 1 and 2.' },
  noStatement: {
    sv: 'Inget utdrag (statement) har det id:t: rätta det, eller skriv null.',
    en: 'No statement has that id: correct it, or use null.',
  },
  idTaken: {
    sv: 'En post ovanför har det id:t: ge den här ett eget namn.',
    en: 'Another entry above has that id: give this one a name of its own.',
  },
  registrable: {
    sv: 'Skriv webbplatsens egen domän, såsom shop.test: under en ändelse som se eller co.uk hör allt till andra.',
    en: 'Name the site’s own domain, such as shop.test: what lies under a suffix such as se or co.uk belongs to others.',
  },
  notUtf8: { sv: 'är inte UTF-8', en: 'is not UTF-8' },
  saveAsUtf8: { sv: 'Spara filen med teckenkodningen UTF-8.', en: 'Save the file with the character encoding UTF-8.' },
  notAPage: {
    sv: 'Så djupt visar ingen webbläsare en sida. Spara dess text i en fil, och ange den.',
    en: 'No browser shows a page so deep. Save its text in a file, and name that.',
  },
  theFile: { sv: 'filen', en: 'the file' },
} as const satisfies Record<string, Localized>;

export function is(shown: string): Localized {
  const text = harmless(shown);
  return { sv: `är ${text}`, en: `is ${text}` };
}

export function useOneOf(values: readonly string[]): Localized {
  const list = harmless(values.join(', '));
  return values.length === 1
    ? { sv: `Skriv ${list}.`, en: `Use ${list}.` }
    : { sv: `Använd något av: ${list}.`, en: `Use one of: ${list}.` };
}

export function expected(what: Localized): Localized {
  return { sv: `Väntade ${what.sv}.`, en: `Expected ${what.en}.` };
}

/** Where a field may be left open, but not out. */
export function orNull(text: Localized): Localized {
  return {
    sv: `${text.sv} Eller null, om det inte finns något att säga.`,
    en: `${text.en} Or null, if there is nothing to say.`,
  };
}

export function tooLong(length: number, most: number): { problem: Localized; expected: Localized } {
  return {
    problem: { sv: `innehåller ${length} tecken`, en: `holds ${length} characters` },
    expected: { sv: `Högst ${most} läses.`, en: `At most ${most} are read.` },
  };
}

export function tooDeep(levels: number): Localized {
  return { sv: `är nästlad djupare än ${levels} nivåer`, en: `is nested deeper than ${levels} levels` };
}

export function notJson(line: number, column: number, reason: Localized): Localized {
  return {
    sv: `är inte JSON på rad ${line}, tecken ${column}: ${reason.sv}`,
    en: `is not JSON at line ${line}, column ${column}: ${reason.en}`,
  };
}
