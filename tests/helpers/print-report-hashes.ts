// Prints a hash for each file of two reports in both languages: to be run under other clocks, zones and languages.
import preact from '@preact/preset-vite';
import { runnerImport } from 'vite';

const { module } = await runnerImport<typeof import('./report-hashes.ts')>('/tests/helpers/report-hashes.ts', {
  plugins: [preact()],
  logLevel: 'error',
  configFile: false,
});
process.stdout.write(JSON.stringify(module.reportHashes()));
