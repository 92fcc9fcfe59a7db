import { constants } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Screenshot } from '../audit/screenshot.ts';
import { UsageError } from '../audit/usage-error.ts';
import type { ReportFile } from '../report/report-file.ts';
import { usageMessages } from './messages.ts';

/** Writes the files and pictures, each whole or not at all. Answers with their paths, in the same order. */
export async function writeReport(
  folder: string,
  files: readonly Pick<ReportFile, 'name' | 'content'>[],
  screenshots: readonly Screenshot[] = [],
): Promise<readonly string[]> {
  const pictures = screenshots.map(({ name, png }) => ({ name, content: png }));
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, content } of [...pictures, ...files]) await replaceFile(join(folder, name), content);
  } catch (cause) {
    throw unwritable(folder, cause);
  }
  return files.map(({ name }) => join(folder, name));
}

/** Makes the folder, so that a place that cannot be written is known before a long wait. */
export async function requireFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

function unwritable(folder: string, cause: unknown): UsageError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return new UsageError(usageMessages.outputUnwritable, { path: folder, reason }, { cause });
}

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
