import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes the folder, and those above it that are missing, one after the other: where one can never be made (`/proc/x` on
 * Linux), Node’s own recursive `mkdir` tries for ever. Rejects with the system’s error.
 */
export async function makeFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  try {
    await makeOne(path);
  } catch (cause) {
    if (!isMissingParent(cause) || dirname(path) === path) throw cause;
    await makeFolder(dirname(path));
    await makeOne(path);
  }
}

/** One that is there already is as good. */
async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (cause) {
    const there = await stat(path).catch(() => null);
    if (there?.isDirectory() !== true) throw cause;
  }
}

function isMissingParent(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
