import { writeFile } from 'node:fs/promises';
import { UsageError } from '../../audit/usage-error.ts';
import type { Output } from '../terminal.ts';
import { exchangeMessages } from './exchange-messages.ts';
import type { Values } from './policy-task.ts';

/** To the file of `--output`, which is replaced with `--force` alone, else to standard output. Throws UsageError. */
export async function writeOutput(text: string, { output, force }: Values, stdout: Output): Promise<void> {
  if (typeof output !== 'string') {
    stdout.write(text);
    return;
  }
  try {
    await writeFile(output, text, { flag: force === true ? 'w' : 'wx' });
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const message = reason === 'EEXIST' ? exchangeMessages.outputExists : exchangeMessages.outputUnwritable;
    throw new UsageError(message, { path: output, reason }, { cause });
  }
}
