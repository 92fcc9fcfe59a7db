import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Screenshot } from '../audit/screenshot.ts';
import { replaceFile, unwritable } from './replace-file.ts';

export interface ReportFiles {
  readonly json: string;
  readonly html: string;
}

/** Writes the files, each whole or not at all. Answers with the paths of both reports. */
export async function writeReport(
  folder: string,
  contents: ReportFiles,
  screenshots: readonly Screenshot[] = [],
): Promise<ReportFiles> {
  const paths = { json: join(folder, 'report.json'), html: join(folder, 'report.html') };
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, png } of screenshots) await replaceFile(join(folder, name), png);
    await replaceFile(paths.json, contents.json);
    await replaceFile(paths.html, contents.html);
  } catch (cause) {
    throw unwritable(folder, cause);
  }
  return paths;
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
