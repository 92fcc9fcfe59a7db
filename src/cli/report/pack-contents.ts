import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { UsageError } from '../../audit/usage-error.ts';
import type { PackContents } from '../../report/evidence/verify-pack.ts';
import { usageMessages } from '../messages.ts';

/** What lies in the folder. No link is followed, and nothing is read but files: a pipe would keep the reader for ever. Throws UsageError. */
export async function packContents(folder: string): Promise<PackContents> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const named = entries.map((entry) => ({ entry, path: pathIn(folder, join(entry.parentPath, entry.name)) }));
    const pathsOf = (is: (entry: (typeof entries)[number]) => boolean): string[] =>
      named.filter(({ entry }) => is(entry)).map(({ path }) => path);
    const files = pathsOf((entry) => entry.isFile());
    return {
      files: new Map(await Promise.all(files.map(async (path) => [path, await readFile(join(folder, path))] as const))),
      folders: pathsOf((entry) => entry.isDirectory()),
      others: pathsOf((entry) => !entry.isFile() && !entry.isDirectory()),
    };
  } catch (error) {
    const cause = error instanceof Error ? error : new Error(String(error));
    const reason = 'code' in cause ? String(cause.code) : cause.message;
    throw new UsageError(usageMessages.fileUnreadable, { path: folder, reason }, { cause });
  }
}

function pathIn(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
