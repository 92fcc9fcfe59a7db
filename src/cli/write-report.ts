import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Screenshot } from '../audit/screenshot.ts';
import type { ReportFile } from '../report/report-file.ts';
import { replaceFile, unwritable } from './replace-file.ts';

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
