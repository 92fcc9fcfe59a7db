// `npm run bench:reports`: how long each format of a report of 100 000 observed items takes, and how much memory at most.
// Each is written in a process of its own, so that none inherits another’s heap. Prints; asserts nothing.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { runnerImport } from 'vite';

const items = Number(process.env['KAKVAKT_BENCH_ITEMS'] ?? 100_000);
const formats = ['text', 'html', 'json', 'markdown', 'csv', 'sarif', 'junit', 'wec', 'all'] as const;
const here = fileURLToPath(import.meta.url);

const [, , given] = process.argv;
const asked = formats.find((format) => format === given);
if (asked === undefined) {
  say(`${items} observed items in four visits`);
  for (const format of formats)
    say(execFileSync(process.execPath, ['--expose-gc', here, format], { encoding: 'utf8' }).trim());
} else {
  await measure(asked);
}

async function measure(format: (typeof formats)[number]): Promise<void> {
  // Through Vite, as in the product: the report's style sheets come along as text.
  process.env['NODE_ENV'] = 'production';
  const { module } = await runnerImport<typeof import('./write-busy-report.ts')>('/tests/bench/write-busy-report.ts', {
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    mode: 'production',
    logLevel: 'error',
    configFile: false,
  });
  const { ms, cpuMs, peakMb, heldMb, sizeMb, files } = module.writeBusyReport(format, items);
  const size = `${files} file${files === 1 ? '' : 's'}, ${sizeMb.toFixed(1)} MB`;
  say(
    `${format.padEnd(9)} ${ms.toFixed(0).padStart(6)} ms (${cpuMs.toFixed(0).padStart(6)} ms of the processor), heap at most ${(peakMb).toFixed(0)} MB (${heldMb.toFixed(0)} MB of it the report), ${size}`,
  );
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
