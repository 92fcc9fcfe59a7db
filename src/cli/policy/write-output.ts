import { replaceFile, unwritable } from '../replace-file.ts';
import type { Output } from '../terminal.ts';

/** Into the file, or onto standard output where none was named. Throws UsageError. */
export async function writeOutput(path: string | null, text: string, stdout: Output): Promise<void> {
  if (path === null) {
    stdout.write(text);
    return;
  }
  await replaceFile(path, text).catch((cause: unknown) => {
    throw unwritable(path, cause);
  });
}
