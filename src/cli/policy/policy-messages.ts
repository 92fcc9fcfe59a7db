// What the policy commands say of what they cannot use. ICU message syntax.
import type { ErrorText } from '../../audit/usage-error.ts';

export const policyMessages = {
  recordUnreadable: {
    what: { sv: '{path} går inte att läsa ({reason}).', en: '{path} cannot be read ({reason}).' },
    next: {
      sv: 'Ange en report.json som en granskning har skrivit, eller ett sparat besök.',
      en: 'Name a report.json that an audit wrote, or a saved visit.',
    },
  },
  recordNotJson: {
    what: { sv: '{path} är inte JSON.', en: '{path} is not JSON.' },
    next: {
      sv: 'Ange en report.json som en granskning har skrivit, eller ett sparat besök.',
      en: 'Name a report.json that an audit wrote, or a saved visit.',
    },
  },
  recordOfOtherForm: {
    what: {
      sv: '{path} är varken en rapport eller ett sparat besök{place, select, none {} other { (det som står i {place} passar inte)}}.',
      en: '{path} is neither a report nor a saved visit{place, select, none {} other { (what {place} holds does not fit)}}.',
    },
    next: {
      sv: 'Ange en report.json som en granskning har skrivit, eller ett sparat besök.',
      en: 'Name a report.json that an audit wrote, or a saved visit.',
    },
  },
  severalSites: {
    what: { sv: 'Besöken gäller flera webbplatser: {sites}.', en: 'The visits are of several sites: {sites}.' },
    next: { sv: 'Välj en av dem med --site.', en: 'Choose one of them with --site.' },
  },
  noVisitOfSite: {
    what: { sv: 'Inget av besöken gäller {site}.', en: 'None of the visits is of {site}.' },
    next: { sv: 'Besöken gäller: {sites}.', en: 'They are of: {sites}.' },
  },
  notADomain: {
    what: {
      sv: '{site} är ingen domän som kan vara en webbplats egen.',
      en: '{site} is no domain that can be a site’s own.',
    },
    next: { sv: 'Ange den med --site, såsom shop.test.', en: 'Give it with --site, such as shop.test.' },
  },
  noPage: {
    what: {
      sv: 'Filen säger inte var texten finns (source.url är null).',
      en: 'The file does not say where its text is (source.url is null).',
    },
    next: {
      sv: 'Ange sidan med --page, som adress eller fil.',
      en: 'Name the page with --page, as an address or a file.',
    },
  },
  pageUnreadable: {
    what: { sv: 'Sidan {page} går inte att läsa ({reason}).', en: 'The page {page} cannot be read ({reason}).' },
    next: {
      sv: 'Spara sidan i en fil, och ange den med --page.',
      en: 'Save the page in a file, and name it with --page.',
    },
  },
  pageNotSecure: {
    what: {
      sv: '{page} hämtas inte: utan https kan vem som helst på vägen ha skrivit om den.',
      en: '{page} is not fetched: without https, anybody on the way may have rewritten it.',
    },
    next: {
      sv: 'Ange en adress som börjar med https, eller en sparad fil.',
      en: 'Name an address that begins with https, or a saved file.',
    },
  },
  nothingToCompare: {
    what: { sv: 'Det finns inget att jämföra filen med.', en: 'There is nothing to compare the file with.' },
    next: {
      sv: 'Ange sidan med --page, ett besök med --report, eller båda.',
      en: 'Name the page with --page, a visit with --report, or both.',
    },
  },
} as const satisfies Record<string, ErrorText>;
