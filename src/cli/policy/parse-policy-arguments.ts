import { parseArgs } from 'node:util';
import { UsageError } from '../../audit/usage-error.ts';
import { didYouMean } from '../did-you-mean.ts';
import { policyMessages } from './policy-messages.ts';

export type PolicyArguments =
  | { readonly task: 'table'; readonly file: string; readonly format: 'html' | 'markdown' }
  | { readonly task: 'diff'; readonly before: string; readonly after: string };

const formats = ['html', 'markdown'] as const;

/** What follows the word `policy`. Throws UsageError. */
export function parsePolicyArguments(argv: readonly string[]): PolicyArguments {
  const { positionals, values } = parse(argv);
  const [task, ...files] = positionals;
  if (task === 'table') {
    const [file] = filesFor('table FILE', files, 1);
    return { task, file, format: formatOf(values.format ?? 'html') };
  }
  if (task === 'diff') {
    const [before, after = ''] = filesFor('diff OLD NEW', files, 2);
    return { task, before, after };
  }
  const suggestion = didYouMean(task ?? '', ['table', 'diff']) ?? 'table';
  throw new UsageError(policyMessages.unknownTask, { given: task ?? '', suggestion });
}

function parse(argv: readonly string[]) {
  const options = { format: { type: 'string' }, lang: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(policyMessages.badOption, { given: argv.join(' ') }, { cause });
  }
}

function filesFor(usage: string, files: readonly string[], count: number): readonly [string, ...string[]] {
  const [first, ...others] = files;
  if (first === undefined || files.length !== count) throw new UsageError(policyMessages.wrongFiles, { usage });
  return [first, ...others];
}

function formatOf(given: string): (typeof formats)[number] {
  const format = formats.find((candidate) => candidate === given);
  if (format === undefined) throw new UsageError(policyMessages.unknownFormat, { given, choices: formats.join(', ') });
  return format;
}
