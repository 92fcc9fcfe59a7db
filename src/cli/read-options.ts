import { parseArgs } from 'node:util';
import { UsageError } from '../audit/usage-error.ts';
import type { Locale } from '../core/schema/text.ts';
import { didYouMean } from './did-you-mean.ts';
import { usageMessages } from './messages.ts';
import { type OptionName, options } from './options.ts';

export interface GivenArguments {
  readonly words: readonly string[];
  /** The values of each option that was given, in order; '' for one that takes none. */
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
}

interface Token {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

type KnownOption = (typeof options)[number];

/** Words and options of a command line. Throws UsageError for what is unknown, lacks its value, or takes none. */
export function readOptions(argv: readonly string[], locale: Locale): GivenArguments {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(options.map((option) => [option.name, parserOption(option)])),
    // Strict mode would speak English, and know no suggestion.
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<OptionName, readonly string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known(token);
    values.set(option.name, [...(values.get(option.name) ?? []), givenValue(option, token, locale)]);
  }
  return { words: positionals, values };
}

function parserOption(option: KnownOption): { type: 'boolean' | 'string'; short?: string } {
  const type = option.value === null ? 'boolean' : 'string';
  return 'short' in option ? { type, short: option.short } : { type };
}

function known({ name, rawName }: Token): KnownOption {
  const option = options.find((candidate) => candidate.name === name);
  if (option !== undefined) return option;
  const suggestion = didYouMean(
    name,
    options.map((candidate) => candidate.name),
  );
  if (suggestion === null) throw new UsageError(usageMessages.unknownOption, { given: rawName });
  throw new UsageError(usageMessages.misspeltOption, { given: rawName, suggestion: `--${suggestion}` });
}

function givenValue(option: KnownOption, { value, inlineValue }: Token, locale: Locale): string {
  const shown = `--${option.name}`;
  if (option.value === null) {
    if (inlineValue) throw new UsageError(usageMessages.valueUnwanted, { option: shown, given: value ?? '' });
    return '';
  }
  // "--policy --insecure" forgot the file; "--policy=--odd" means it.
  if (value === undefined || value === '' || (value.startsWith('-') && !inlineValue)) {
    throw new UsageError(usageMessages.valueMissing, { option: shown, value: option.value[locale] });
  }
  return value;
}
