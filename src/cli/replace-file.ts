import { rename, rm, writeFile } from 'node:fs/promises';
import { type ErrorText, UsageError } from '../audit/usage-error.ts';
import type { ReportContent } from '../report/report-file.ts';
import { usageMessages } from './messages.ts';

/** Writes the file whole or not at all: what was there stays until all of the new one is. */
export async function replaceFile(path: string, content: ReportContent): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** What to tell of a place that nothing can be written to: by default that of the report. */
export function unwritable(path: string, cause: unknown, text: ErrorText = usageMessages.outputUnwritable): UsageError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return new UsageError(text, { path, reason }, { cause });
}
