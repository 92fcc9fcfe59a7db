import { writeFile } from 'node:fs/promises';
import { UsageError } from '../audit/usage-error.ts';
import { usageMessages } from './messages.ts';
import { unwritable } from './replace-file.ts';
import { requireOutsidePack } from './require-outside-packs.ts';
import type { Values } from './task.ts';
import type { Output } from './terminal.ts';

/**
 * To the file that `output` names, which is replaced with `force` alone, else to standard output: what somebody wrote is not
 * lost by a slip. Throws UsageError.
 */
export async function writeOutput(text: string, { output, force }: Values, stdout: Output): Promise<void> {
  if (typeof output !== 'string') {
    stdout.write(text);
    return;
  }
  await requireOutsidePack('--output', output);
  await writeFile(output, text, { flag: force === true ? 'w' : 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EEXIST') throw new UsageError(usageMessages.fileTaken, { path: output }, { cause });
    throw unwritable(output, cause, usageMessages.fileUnwritable);
  });
}
