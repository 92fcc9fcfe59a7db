import { getHeapStatistics } from 'node:v8';
import { translator } from '../../src/i18n/translator.ts';
import { renderFiles } from '../../src/report/render-files.ts';
import { type ReportFile, type ReportFormat, reportFormats } from '../../src/report/report-file.ts';
import { rules } from '../../src/rules/index.ts';
import { busyReport } from '../helpers/busy-report.ts';

export interface Written {
  readonly ms: number;
  /** Of the processor, the collector’s own threads with it: what other work on the machine does not change. */
  readonly cpuMs: number;
  /** What V8 had asked of the system for its heap when a format was written: it gives back late, so it held no more. */
  readonly peakMb: number;
  /** Held by the report itself, before anything was written. */
  readonly heldMb: number;
  readonly sizeMb: number;
  readonly files: number;
}

type Format = Exclude<ReportFormat, 'pdf'>;

const all = reportFormats.filter((format): format is Format => format !== 'pdf');

/** Made as it would be written: what comes in pieces is never there as a whole. */
function bytesOf({ content }: ReportFile): number {
  if (typeof content === 'string' || content instanceof Uint8Array) return Buffer.byteLength(content);
  let bytes = 0;
  for (const piece of content) bytes += Buffer.byteLength(piece);
  return bytes;
}

/** One format, or all of them after one another, as the command writes them. */
export function writeBusyReport(format: Format | 'all', items: number): Written {
  const report = busyReport(items);
  globalThis.gc?.();
  const held = getHeapStatistics().used_heap_size;
  const options = { rules, translator: translator('sv'), policy: { path: 'policy.json', places: new Map() } };
  const begun = performance.now();
  const before = process.cpuUsage();
  const written = { bytes: 0, files: 0, peak: held };
  for (const one of format === 'all' ? all : [format]) {
    const files = renderFiles(one, report, options);
    written.files += files.length;
    for (const file of files) written.bytes += bytesOf(file);
    written.peak = Math.max(written.peak, getHeapStatistics().total_heap_size);
  }
  const ms = performance.now() - begun;
  const { user, system } = process.cpuUsage(before);
  const { bytes, files, peak } = written;
  return { ms, cpuMs: (user + system) / 1000, peakMb: peak / 1e6, heldMb: held / 1e6, sizeMb: bytes / 1e6, files };
}
