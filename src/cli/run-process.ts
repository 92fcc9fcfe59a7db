// The process around the command: its arguments, its signals and its exit code.
import { constants } from 'node:os';
import { UsageError } from '../audit/usage-error.ts';
import { translator as translatorFor } from '../i18n/translator.ts';
import { errorText } from './error-text.ts';
import { main } from './main.ts';
import { usageMessages, words } from './messages.ts';
import { say } from './say.ts';
import { languageOf } from './terminal.ts';

const { argv, env, stdout, stderr } = process;
const args = argv.slice(2);
const translator = translatorFor(languageOf(args, env));
const ending = new AbortController();

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const onSignal = (name: NodeJS.Signals): void => {
  // Whoever is impatient ends the process with a second one: what it started is ended by force, and its folders go.
  if (ending.signal.aborted) process.exit(codeOf(name));
  ending.abort(name);
};
for (const signal of signals) process.on(signal, onSignal);

process.on('uncaughtException', fail);
stdout.on('error', (cause: NodeJS.ErrnoException) => {
  // `kakvakt audit | head`: the reader has seen enough.
  if (cause.code === 'EPIPE') return;
  fail(new UsageError(usageMessages.printedInVain, { reason: cause.code ?? cause.message }, { cause }));
});
// Where not even errors can be told, the exit code is what is left.
stderr.on('error', () => {});

try {
  process.exitCode = await main(args, { stdout, stderr, env, translator, signal: ending.signal });
} catch (error) {
  if (ending.signal.aborted) stop(ending.signal.reason);
  else fail(error);
} finally {
  // Nothing is left to clear up: from here a signal means what it always does.
  for (const signal of signals) process.off(signal, onSignal);
}

function fail(error: unknown): void {
  stderr.write(errorText(error, translator), () => process.exit(2));
}

/** At once: what cannot be called back, such as a download, would keep the process for long. */
function stop(reason: unknown): void {
  stderr.write(`${say(words.stopped, {}, translator)}\n`, () => process.exit(codeOf(String(reason))));
}

/** As shells tell it: 128 and the number of the signal. */
function codeOf(signal: string): number {
  const numbers: Readonly<Record<string, number>> = constants.signals;
  return 128 + (numbers[signal] ?? 0);
}
