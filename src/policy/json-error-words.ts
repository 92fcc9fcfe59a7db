// What a JSON parser missed, in words.
import type { ParseErrorCode } from 'jsonc-parser';
import type { Localized } from '../core/schema/text.ts';

const nothing: Localized = { sv: 'där står ingenting', en: 'there is nothing' };

/** By the numbers of jsonc-parser's ParseErrorCode, which is a const enum: only its type is left when the program runs. */
const words: Readonly<Record<number, Localized>> = {
  1: { sv: 'ett okänt tecken eller ord', en: 'an unknown character or word' },
  2: { sv: 'ett tal som inte är skrivet som i JSON', en: 'a number that is not written as in JSON' },
  3: { sv: 'här skulle ett namn inom citattecken stå', en: 'a name in quotation marks should stand here' },
  4: { sv: 'här skulle ett värde stå', en: 'a value should stand here' },
  5: { sv: 'här skulle ett kolon stå', en: 'a colon should stand here' },
  6: { sv: 'här skulle ett komma stå', en: 'a comma should stand here' },
  7: { sv: 'här skulle en högerklammer (}) stå', en: 'a closing brace (}) should stand here' },
  8: { sv: 'här skulle en hakparentes (]) stå', en: 'a closing bracket (]) should stand here' },
  9: { sv: 'här skulle filen vara slut', en: 'the file should end here' },
  10: { sv: 'JSON har inga kommentarer', en: 'JSON has no comments' },
  11: { sv: 'JSON har inga kommentarer', en: 'JSON has no comments' },
  12: { sv: 'en text utan avslutande citattecken', en: 'a text without its closing quotation mark' },
  13: { sv: 'ett tal som tar slut för tidigt', en: 'a number that ends too early' },
  14: { sv: '\\u utan fyra hexadecimala siffror', en: '\\u without four hexadecimal digits' },
  15: {
    sv: 'ett omvänt snedstreck före ett tecken som inte tål det',
    en: 'a backslash before a character that takes none',
  },
  16: { sv: 'ett styrtecken i en text', en: 'a control character in a text' },
};

export function jsonErrorWords(code: ParseErrorCode | null): Localized {
  return (code === null ? undefined : words[code]) ?? nothing;
}
