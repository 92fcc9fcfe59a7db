import { parseArgs } from 'node:util';
import { UsageError } from '../../audit/usage-error.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { policyMessages } from './policy-messages.ts';
import type { PolicyTask } from './policy-task.ts';
import { policyTasks } from './policy-tasks.ts';

/** What follows the word `policy`. Throws UsageError. */
export async function policyCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined) throw new UsageError(policyMessages.noTask, { usages: usages() });
  const task = policyTasks.find((one) => one.name === name);
  if (task === undefined) {
    const names = policyTasks.map((one) => one.name);
    const suggestion = didYouMean(name, names) ?? names[0] ?? '';
    throw new UsageError(policyMessages.unknownTask, { given: name, choices: names.join(', '), suggestion });
  }
  const { positionals, values } = parse(task, rest);
  if (positionals.length < task.least || positionals.length > (task.most ?? Number.POSITIVE_INFINITY)) {
    throw new UsageError(policyMessages.wrongFiles, { usage: `${name} ${task.usage}` });
  }
  return task.run(positionals, values, io);
}

function usages(): string {
  return policyTasks.map(({ name, usage }) => `kakvakt policy ${name} ${usage}`).join('\n  ');
}

/** `--lang` was heeded before the command began. */
function parse({ name, usage, options }: PolicyTask, argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { ...options, lang: { type: 'string' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (cause) {
    const flags = [...Object.keys(options), 'lang'].map((option) => `--${option}`).join(', ');
    throw new UsageError(
      policyMessages.badOption,
      { given: argv.join(' '), usage: `${name} ${usage}`, flags },
      { cause },
    );
  }
}
