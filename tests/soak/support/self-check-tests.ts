import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { reportSchema } from '../../../src/core/schema/report.ts';
import { truth } from '../../../src/sample-site/truth.ts';

interface SelfCheckTests {
  readonly audits: number;
  readonly scenarios: readonly (keyof typeof truth)[];
}

/** Each audit of the sample site in a browser of its own, by the command itself; its check must agree with the truth file. */
export function selfCheckTests({ audits, scenarios }: SelfCheckTests): void {
  const numbers = Array.from({ length: audits }, (_, index) => index + 1);
  test.each(numbers)(`audit %i of ${audits} misses nothing`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kakvakt-soak-'));
    try {
      const args = ['dist/cli/kakvakt.js', 'audit', '--scenario', scenarios.join(','), '--output', folder];
      await promisify(execFile)(process.execPath, args);
      const report = reportSchema.parse(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')));
      const checks = report.runs.map(({ scenario, selfCheck, gaps }) => ({ scenario, selfCheck, gaps }));
      expect(checks).toEqual(scenarios.map((scenario) => ({ scenario, selfCheck: wholeJar(scenario), gaps: [] })));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

function wholeJar(scenario: keyof typeof truth) {
  const stored = truth[scenario].cookies.filter(({ state }) => state === 'stored').length;
  return { inJar: stored, recorded: stored, missed: [] };
}
