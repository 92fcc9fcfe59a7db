import type { Locale, Localized } from '../core/schema/text.ts';
import { help } from './messages.ts';
import { type Option, options } from './options.ts';

const width = 80;

/** What `--help` prints: at most 80 columns wide. */
export function helpText(locale: Locale): string {
  const line = (text: Localized): string => text[locale];
  const list: readonly Option[] = options;
  return [
    ...wrapped(line(help.summary), width),
    '',
    `${line(help.usage)}: ${line(help.audit)}`,
    ...[help.policy, help.reports].map((usage) => `${' '.repeat(line(help.usage).length)}  ${line(usage)}`),
    ...wrapped(line(help.withoutUrl), width),
    ...wrapped(line(help.moreUrls), width),
    '',
    `${line(help.options)}:`,
    ...list.flatMap((option) => optionLines(option, locale)),
    '',
    `${line(help.codes)}:`,
    ...[help.code0, help.code1, help.code2].map((text, code) => `  ${code}  ${line(text)}`),
    '',
  ].join('\n');
}

function optionLines({ name, short, value, help: text }: Option, locale: Locale): string[] {
  const names = short === undefined ? `--${name}` : `-${short}, --${name}`;
  const head = value === null ? names : `${names} ${value[locale]}`;
  return [`  ${head}`, ...wrapped(text[locale], width - 6).map((line) => `      ${line}`)];
}

function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
