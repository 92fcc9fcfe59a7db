import type { ValueFlag } from '../../../core/schema/value.ts';

/** Personal data that a value appears to hold, told by its form alone; in the order of the schema. */
export function valueFlags(text: string): ValueFlag[] {
  return detectors.filter(([, detects]) => detects(text)).map(([flag]) => flag);
}

const detectors: readonly (readonly [ValueFlag, (text: string) => boolean])[] = [
  ['email', (text) => /[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}/i.test(text)],
  ['phone', (text) => internationalPhone.test(text) || swedishMobile.test(text)],
  ['ip-address', (text) => ipv4.test(text) || hasIpv6(text)],
  ['national-id', hasPersonalNumber],
];

/** E.164: a plus sign, and 8 to 15 digits, which people group with spaces and hyphens. */
const internationalPhone = /(?<![\w+.])\+[1-9](?:[ -]?\d){7,14}(?![\w.])/;
const swedishMobile = /(?<![\w.])07[02369][ -]?\d{3}[ ]?\d{2}[ ]?\d{2}(?![\w.])/;

const ipv4 = /(?<![\w.-])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.-])/;

function hasIpv6(text: string): boolean {
  const candidates = text.match(/(?<![\w:])[0-9a-f:]{6,39}(?![\w:])/gi) ?? [];
  return candidates.some((candidate) => candidate.split(':').length > 3 && URL.canParse(`http://[${candidate}]/`));
}

/**
 * Swedish personal number: date of birth, three digits and a check digit. Twelve digits, or ten with the sign between:
 * ten digits without it are more often a time in seconds. A day above 60 is a coordination number.
 */
function hasPersonalNumber(text: string): boolean {
  const candidates = text.matchAll(/(?<![\w-])(?:(?:19|20)(\d{6})[-+]?(\d{4})|(\d{6})[-+](\d{4}))(?![\w-])/g);
  return [...candidates].some(
    ([, date = '', number = '', shortDate = '', shortNumber = '']) =>
      isDate(date || shortDate) && hasCheckDigit((date || shortDate) + (number || shortNumber)),
  );
}

function isDate(yymmdd: string): boolean {
  const month = Number(yymmdd.slice(2, 4));
  const day = Number(yymmdd.slice(4, 6)) % 60;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Luhn's algorithm, ISO/IEC 7812-1 annex B. */
function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits).reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
