// What a command says of a slip of the fingers. ICU message syntax.
import type { ErrorText } from '../audit/usage-error.ts';

export const taskMessages = {
  noTask: {
    what: { sv: '{command}: säg vad som ska göras.', en: '{command}: say what to do.' },
    next: { sv: '{usages}', en: '{usages}' },
  },
  unknownTask: {
    what: {
      sv: '{command} {given}: det finns {choices} att välja.',
      en: '{command} {given}: there are {choices} to choose from.',
    },
    next: {
      sv: '{suggestion, select, none {Skriv: {command} --help} other {Menade du: {command} {suggestion}}}',
      en: '{suggestion, select, none {Write: {command} --help} other {Did you mean: {command} {suggestion}}}',
    },
  },
  badOption: {
    what: { sv: 'Det går inte att förstå: {given}', en: 'This cannot be understood: {given}' },
    next: {
      sv: 'Skriv: {usage}. Flaggorna är {flags}.',
      en: 'Write: {usage}. The options are {flags}.',
    },
  },
  wrongFiles: {
    what: { sv: 'Fel antal filer.', en: 'The number of files is wrong.' },
    next: { sv: 'Skriv: {usage}', en: 'Write: {usage}' },
  },
  notADay: {
    what: { sv: '--{option}: ”{given}” är inget datum.', en: '--{option}: “{given}” is no date.' },
    next: { sv: 'Skriv det till exempel 2026-11-22.', en: 'Write it such as 2026-11-22.' },
  },
  noChoice: {
    what: { sv: '--{option} saknas.', en: '--{option} is missing.' },
    next: { sv: 'Välj bland: {choices}.', en: 'Choose among: {choices}.' },
  },
  unknownChoice: {
    what: { sv: '--{option}: ”{given}” finns inte att välja.', en: '--{option}: “{given}” cannot be chosen.' },
    next: { sv: 'Välj bland: {choices}.', en: 'Choose among: {choices}.' },
  },
} as const satisfies Record<string, ErrorText>;
