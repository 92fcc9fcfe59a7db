import type { Locale } from '../core/schema/text.ts';
import { chooseLocale } from '../i18n/locale.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** One end of the command's talk: a terminal, or a file that takes its place. */
export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** How a text may look. */
export interface Look {
  readonly width: number;
  readonly color: boolean;
  readonly unicode: boolean;
}

/** The language asked for on the command line, else the computer's (POSIX: LC_ALL, then LC_MESSAGES, then LANG). */
export function languageOf(argv: readonly string[], env: Environment): Locale {
  // The last one counts, as for every option.
  const given = [...argv.join('\0').matchAll(/(?:^|\0)--lang(?:=|\0)([^\0]*)/g)].at(-1)?.[1];
  const { LC_ALL: all, LC_MESSAGES: texts, LANG: lang } = env;
  return chooseLocale([given || all || texts || lang || 'en']);
}

/** Colour is for people and never alone (https://no-color.org); 80 columns are enough where they are to be had. */
export function lookOf(output: Output, env: Environment): Look {
  const { NO_COLOR: noColor, FORCE_COLOR: forceColor, TERM: term } = env;
  const isPlain = term === 'dumb';
  const isWanted = forceColor ? forceColor !== '0' : output.isTTY === true && !isPlain;
  return { width: widthOf(output), color: isWanted && !noColor, unicode: !isPlain && hasUnicode(env) };
}

function widthOf({ isTTY, columns }: Output): number {
  return isTTY === true && columns !== undefined && columns > 0 ? Math.min(columns, 100) : 80;
}

// A locale that names another character set cannot show them; where none is set, files and logs are UTF-8 by now.
function hasUnicode({ LC_ALL: all, LC_CTYPE: characters, LANG: lang }: Environment): boolean {
  const locale = all || characters || lang || '';
  return locale === '' || /utf-?8/i.test(locale);
}
