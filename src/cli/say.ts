import type { Datum } from '../core/schema/report.ts';
import type { Localized } from '../core/schema/text.ts';
import type { Translator } from '../i18n/translator.ts';
import { printable } from '../report/text/printable.ts';

/** A sentence of the command. What comes from outside (URLs, file names, a browser's last words) is made harmless in it. */
export function say(text: Localized, data: Readonly<Record<string, Datum>>, translator: Translator): string {
  return translator.format(
    text,
    Object.fromEntries(Object.entries(data).map(([name, datum]) => [name, harmless(datum)])),
  );
}

function harmless(datum: Datum): Datum {
  return typeof datum === 'string' ? printable(datum) : datum;
}
