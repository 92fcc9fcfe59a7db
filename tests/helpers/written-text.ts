import type { ReportFile } from '../../src/report/report-file.ts';

/** The text that a report's file will hold. Of one in pieces, which are made once, to be asked once. */
export function writtenText({ content }: Pick<ReportFile, 'content'>): string {
  if (content instanceof Uint8Array) throw new Error('This file is no text');
  return typeof content === 'string' ? content : [...content].join('');
}
