import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Screenshot } from '../audit/screenshot.ts';
import type { ReportFile } from '../report/report-file.ts';
import { makeFolder } from './make-folder.ts';
import { replaceFile, unwritable } from './replace-file.ts';

/** Writes the files and pictures, each whole or not at all. Answers with their paths, in the same order. */
export async function writeReport(
  folder: string,
  files: readonly Pick<ReportFile, 'name' | 'content'>[],
  screenshots: readonly Screenshot[] = [],
): Promise<readonly string[]> {
  const pictures = screenshots.map(({ name, png }) => ({ name, content: png }));
  try {
    await makeFolder(folder);
    for (const { name, content } of [...pictures, ...files]) await replaceFile(join(folder, name), content);
  } catch (cause) {
    throw unwritable(folder, cause);
  }
  return files.map(({ name }) => join(folder, name));
}

/** Makes the folder, so that a place that cannot be written is known before a long wait. */
export async function requireFolder(folder: string): Promise<void> {
  try {
    await makeWritable(folder);
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

/** Rejects with the system’s error. */
export async function makeWritable(folder: string): Promise<void> {
  await makeFolder(folder);
  await access(folder, constants.W_OK | constants.X_OK);
}
