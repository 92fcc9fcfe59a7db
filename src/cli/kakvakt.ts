#!/usr/bin/env node
// The process around the command: its arguments, its signals and its exit code.
import { constants } from 'node:os';
import { translator as translatorFor } from '../i18n/translator.ts';
import { main } from './main.ts';
import { words } from './messages.ts';
import { say } from './say.ts';
import { languageOf } from './terminal.ts';

const { argv, env, stdout, stderr } = process;
const args = argv.slice(2);
const translator = translatorFor(languageOf(args, env));
const ending = new AbortController();

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // Once: whoever is impatient ends the process with a second one.
  process.once(name, () => ending.abort(name));
}
// `kakvakt audit | head`: the reader has seen enough.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await main(args, { stdout, stderr, env, translator, signal: ending.signal });
} catch (error) {
  if (!ending.signal.aborted) throw error;
  stderr.write(`${say(words.stopped, {}, translator)}\n`);
  // As shells tell it: 128 and the number of the signal.
  process.exitCode = 128 + signalNumber(ending.signal.reason);
}

function signalNumber(name: unknown): number {
  const numbers: Readonly<Record<string, number>> = constants.signals;
  return numbers[String(name)] ?? 0;
}
