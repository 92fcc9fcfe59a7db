import { errorText } from './error-text.ts';
import type { ExitCode } from './exit-code.ts';
import { helpText } from './help-text.ts';
import type { Io } from './io.ts';
import { packageVersion } from './package-root.ts';
import { type AuditArguments, type Command, parseArguments } from './parse-arguments.ts';
import { runTask } from './run-task.ts';

type AuditCommand = (args: AuditArguments, io: Io) => Promise<ExitCode>;

/** The whole command, but for the process around it. Rejects only when the user ended it. */
export async function main(argv: readonly string[], io: Io, audit: AuditCommand = loadAndAudit): Promise<ExitCode> {
  try {
    if (argv[0] === 'policy') return await policyTask(argv.slice(1), io);
    if (argv[0] !== undefined && reportTaskNames.includes(argv[0])) return await reportTask(argv, io);
    return await obey(parseArguments(argv, io.translator.locale), io, audit);
  } catch (error) {
    if (io.signal.aborted) throw error;
    io.stderr.write(errorText(error, io.translator));
    return 2;
  }
}

async function obey(command: Command, io: Io, audit: AuditCommand): Promise<ExitCode> {
  const { stdout, stderr, translator } = io;
  switch (command.kind) {
    case 'help':
      stdout.write(helpText(translator.locale));
      return 0;
    case 'version':
      stdout.write(`${packageVersion()}\n`);
      return 0;
    case 'nothing':
      // Nothing was audited: a script that lost its words must not pass.
      stderr.write(helpText(translator.locale));
      return 2;
    case 'audit':
      return audit(command.args, io);
    default:
      return unreachable(command);
  }
}

/** Loaded only when needed: help and a slip of the fingers are answered at once. */
async function loadAndAudit(args: AuditArguments, io: Io): Promise<ExitCode> {
  const { auditCommand } = await import('./audit-command.ts');
  return auditCommand(args, io);
}

async function policyTask(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { policyTasks } = await import('./policy/policy-tasks.ts');
  return runTask('policy', policyTasks, argv, io);
}

/** Of `reportTasks`, which are loaded when one is asked for. */
const reportTaskNames: readonly string[] = ['compare', 'baseline', 'verify'];

async function reportTask(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { reportTasks } = await import('./report/report-tasks.ts');
  return runTask('', reportTasks, argv, io);
}

function unreachable(command: never): never {
  throw new Error(`no such command: ${JSON.stringify(command)}`);
}
