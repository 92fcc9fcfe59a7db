import type { Datum } from '../core/schema/report.ts';
import type { Localized } from '../core/schema/text.ts';

/** What is wrong, and what to do about it. ICU message syntax. */
export interface ErrorText {
  readonly what: Localized;
  readonly next: Localized;
}

/** Something that the user can put right. Printed in a line or two without a stack; the command ends with 2. */
export class UsageError extends Error {
  readonly text: ErrorText;
  readonly data: Readonly<Record<string, Datum>>;

  constructor(text: ErrorText, data: Readonly<Record<string, Datum>> = {}, options: ErrorOptions = {}) {
    super(text.what.en, options);
    this.name = 'UsageError';
    this.text = text;
    this.data = data;
  }
}
