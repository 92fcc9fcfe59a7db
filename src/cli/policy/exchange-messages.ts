// What the policy command says of files of other tools. ICU message syntax.
import type { ErrorText } from '../../audit/usage-error.ts';
import type { Localized } from '../../core/schema/text.ts';

export const exchangeMessages = {
  siteMissing: {
    what: { sv: 'Det saknas vilken webbplats policyn gäller.', en: 'Of which site the policy is, is missing.' },
    next: {
      sv: 'Skriv --site DOMÄN, såsom --site shop.example.',
      en: 'Write --site DOMAIN, such as --site shop.example.',
    },
  },
  siteUnusable: {
    what: {
      sv: '--site: ”{given}” är ingen domän som en webbplats kan ha.',
      en: '--site: “{given}” is no domain that a site can have.',
    },
    next: {
      sv: 'Skriv webbplatsens egen domän, såsom shop.example.',
      en: 'Write the site’s own domain, such as shop.example.',
    },
  },
  unreadable: {
    what: { sv: '{path} går inte att läsa ({reason}).', en: '{path} cannot be read ({reason}).' },
    next: { sv: 'Kontrollera sökvägen och rättigheterna.', en: 'Check the path and its permissions.' },
  },
  notHttps: {
    what: {
      sv: '{given} hämtas inte: det går inte över https.',
      en: '{given} is not fetched: it does not go over https.',
    },
    next: {
      sv: 'Ange en adress med https, eller spara filen och ange den.',
      en: 'Give an address with https, or save the file and give that.',
    },
  },
  notFetched: {
    what: { sv: '{given} gick inte att hämta ({reason}).', en: '{given} could not be fetched ({reason}).' },
    next: {
      sv: 'Kontrollera adressen, eller spara filen och ange den.',
      en: 'Check the address, or save the file and give that.',
    },
  },
} as const satisfies Record<string, ErrorText>;

export const exchangeWords = {
  imported: {
    sv: 'Läst som {format}: {count, plural, one {# post} other {# poster}}.',
    en: 'Read as {format}: {count, plural, one {# entry} other {# entries}}.',
  },
  toConfirm: {
    sv: '{count, plural, one {En post har} other {# poster har}} fält att bekräfta (toConfirm).',
    en: '{count, plural, one {One entry has} other {# entries have}} fields to confirm (toConfirm).',
  },
  unread: { sv: 'Inte med i policyn:', en: 'Not in the policy:' },
  line: { sv: 'rad {line}', en: 'line {line}' },
  unreadOne: { sv: '  {where}: {text} – {why}', en: '  {where}: {text} – {why}' },
  unreadSome: {
    sv: '  {where}, på {count} ställen, först: {text} – {why}',
    en: '  {where}, in {count} places, first: {text} – {why}',
  },
  lost: { sv: 'Det här kan formatet {format} inte säga:', en: 'This the format {format} cannot say:' },
  lostEntry: { sv: '  {about} ({id}): hela posten', en: '  {about} ({id}): the whole entry' },
  lostFields: { sv: '  {about} ({id}): {fields}', en: '  {about} ({id}): {fields}' },
  lostOfFile: { sv: '  om policyn som helhet: {fields}', en: '  of the policy as a whole: {fields}' },
} as const satisfies Record<string, Localized>;
