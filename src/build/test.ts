// `npm test`: every check that CI runs, all of them even when one fails, and one closing line that counts them.
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const resultFile = `${root}.cache/vitest.json`;

const checks: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['format and lint', 'biome', 'check', '.'],
  ['type-aware lint', 'oxlint', '--type-aware'],
  ['types', 'tsc', '-p', '.'],
  ['types of the pure core', 'tsc', '-p', 'src/core'],
  ['dead code and dependencies', 'knip'],
  ['generated schemas', 'node', 'src/build/write-schemas.ts', '--check'],
];

const tallies: Tally[] = [];
for (const [name, command, ...args] of checks) {
  process.stdout.write(`\n── ${name}\n`);
  const code = await run(command, args);
  tallies.push(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}
tallies.push(await runTests(process.argv.slice(2)));

const passed = sum(tallies.map((tally) => tally.passed));
const failed = sum(tallies.map((tally) => tally.failed));
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function runTests(filters: readonly string[]): Promise<Tally> {
  process.stdout.write('\n── tests\n');
  await mkdir(`${root}.cache`, { recursive: true });
  await rm(resultFile, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`];
  // The soak tests take half an hour, and are asked for by name.
  const projects = ['--project', 'unit', '--project', 'e2e'];
  const code = await run('vitest', ['run', ...projects, ...reporters, ...filters]);
  return readTally(code);
}

/** A file that does not load has no tests to count: a bad exit without a failed test is one failure. */
async function readTally(code: number): Promise<Tally> {
  const { numPassedTests, numFailedTests } = await readFile(resultFile, 'utf8')
    .then((text): { numPassedTests: number; numFailedTests: number } => JSON.parse(text))
    .catch(() => ({ numPassedTests: 0, numFailedTests: 0 }));
  return { passed: numPassedTests, failed: code === 0 ? numFailedTests : Math.max(numFailedTests, 1) };
}

/** Runs a tool of node_modules/.bin, which npm has put on the PATH, and answers with its exit code. */
function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => {
      process.stdout.write(`${command}: ${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
