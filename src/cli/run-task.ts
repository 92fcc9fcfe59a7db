// Commands that read files and write what they say: each is a task with words and options of its own.
import { parseArgs } from 'node:util';
import { UsageError } from '../audit/usage-error.ts';
import { locales } from '../i18n/locale.ts';
import { choice } from './choice.ts';
import { didYouMean } from './did-you-mean.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import type { Task } from './task.ts';
import { taskMessages } from './task-messages.ts';

/** Runs the task that the first word names. `group` stands between `kakvakt` and that word. Throws UsageError. */
export async function runTask(
  group: string,
  tasks: readonly Task[],
  argv: readonly string[],
  io: Io,
): Promise<ExitCode> {
  const [name, ...rest] = argv;
  const command = ['kakvakt', ...(group === '' ? [] : [group])].join(' ');
  const isHelp = rest.includes('--help') || rest.includes('-h');
  if (name === '--help' || name === '-h' || name === 'help') return tellUsage(usagesOf(command, tasks), io);
  if (name === undefined || name.startsWith('-'))
    throw new UsageError(taskMessages.noTask, { command, usages: usagesOf(command, tasks) });
  const task = tasks.find((one) => one.name === name);
  if (task === undefined) {
    const names = tasks.map((one) => one.name);
    const suggestion = didYouMean(name, names) ?? 'none';
    throw new UsageError(taskMessages.unknownTask, { command, given: name, choices: names.join(', '), suggestion });
  }
  const usage = `${command} ${name} ${task.usage}`;
  if (isHelp) return tellUsage(usage, io);
  const { positionals, values } = parse(task, usage, rest);
  choice(values, 'lang', locales);
  if (positionals.length < task.least || positionals.length > (task.most ?? Number.POSITIVE_INFINITY)) {
    throw new UsageError(taskMessages.wrongFiles, { usage });
  }
  return task.run(positionals, values, io);
}

function tellUsage(usages: string, { stdout }: Io): ExitCode {
  stdout.write(`  ${usages}\n`);
  return 0;
}

function usagesOf(command: string, tasks: readonly Task[]): string {
  return tasks.map(({ name, usage }) => `${command} ${name} ${usage}`).join('\n  ');
}

/** `--lang` was heeded before the command began, when nobody could be told that it names none. */
function parse({ options }: Task, usage: string, argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { ...options, lang: { type: 'string' } },
      allowPositionals: true,
      strict: true,
    });
  } catch (cause) {
    const flags = [...Object.keys(options), 'lang'].map((option) => `--${option}`).join(', ');
    throw new UsageError(taskMessages.badOption, { given: argv.join(' '), usage, flags }, { cause });
  }
}
