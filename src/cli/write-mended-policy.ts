import { stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../audit/usage-error.ts';
import type { Report } from '../core/schema/report.ts';
import { decodePolicy } from '../policy/decode-policy.ts';
import { mendedFile } from '../policy/mend/mended-file.ts';
import type { ChosenPolicy } from './choose-policy.ts';
import type { Io } from './io.ts';
import { usageMessages, words } from './messages.ts';
import { unwritable } from './replace-file.ts';
import { say } from './say.ts';

/** Known before a long wait: the file is new, in a folder that is there. Throws UsageError. */
export async function requireNewFile(path: string): Promise<void> {
  const taken = await stat(path).catch(() => null);
  if (taken !== null) throw new UsageError(usageMessages.mendedTaken, { path });
  const folder = await stat(dirname(path)).catch(() => null);
  if (folder?.isDirectory() !== true)
    throw unwritable(path, folder === null ? 'ENOENT' : 'ENOTDIR', usageMessages.fileUnwritable);
}

/** Writes the policy that was read with all its mends, beside it; tells what it holds, and what it cannot mend. */
export async function writeMendedPolicy(
  path: string,
  { bytes, path: read }: ChosenPolicy,
  { findings }: Report,
  { stdout, translator }: Io,
): Promise<void> {
  const text = mendedFile(decodePolicy(bytes, read), findings);
  await writeFile(path, text, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EEXIST') throw new UsageError(usageMessages.mendedTaken, { path }, { cause });
    throw unwritable(path, cause, usageMessages.fileUnwritable);
  });
  const mended = findings.filter(({ mend }) => mend !== undefined);
  const entries = mended.filter(({ mend }) => mend?.patchOf === null).length;
  const data = { path, entries, mended: mended.length, left: findings.length - mended.length };
  stdout.write(`${say(words.mendedPolicy, data, translator)}\n`);
}
