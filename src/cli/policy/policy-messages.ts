// What the policy command says of a slip of the fingers. ICU message syntax.
import type { ErrorText } from '../../audit/usage-error.ts';

export const policyMessages = {
  unknownTask: {
    what: {
      sv: 'kakvakt policy {given}: det finns table och diff att välja.',
      en: 'kakvakt policy {given}: there are table and diff to choose from.',
    },
    next: { sv: 'Menade du: kakvakt policy {suggestion}', en: 'Did you mean: kakvakt policy {suggestion}' },
  },
  badOption: {
    what: { sv: 'Det går inte att förstå: {given}', en: 'This cannot be understood: {given}' },
    next: {
      sv: 'Flaggorna är --format html|markdown och --lang sv|en.',
      en: 'The options are --format html|markdown and --lang sv|en.',
    },
  },
  wrongFiles: {
    what: { sv: 'Fel antal filer.', en: 'The number of files is wrong.' },
    next: { sv: 'Skriv: kakvakt policy {usage}', en: 'Write: kakvakt policy {usage}' },
  },
  unknownFormat: {
    what: { sv: '--format: ”{given}” finns inte att välja.', en: '--format: “{given}” cannot be chosen.' },
    next: { sv: 'Välj bland: {choices}.', en: 'Choose among: {choices}.' },
  },
} as const satisfies Record<string, ErrorText>;
