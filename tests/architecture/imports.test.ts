import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { forbidden, options } from './import-directions.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const planted = fileURLToPath(new URL('../fixtures/planted-imports', import.meta.url));

describe('import directions', () => {
  it('hold in the whole source', async () => {
    const { violations, totalCruised } = await check(root, ['src', 'manifest']);
    expect(violations).toEqual([]);
    // A cruiser that cannot read TypeScript reports nothing at all: an empty answer is no answer.
    expect(totalCruised).toBeGreaterThan(80);
  });

  it.each([
    ['core-is-the-bottom', 'src/core/looks-up.ts'],
    ['core-imports-zod-and-tldts-alone', 'src/core/touches-node.ts'],
    ['a-rule-imports-no-rule', 'src/rules/loud-rule.ts'],
    ['the-recorder-judges-nothing', 'src/recorder/heavy.ts'],
    ['working-stays-below-facing', 'src/report/calls-cli.ts'],
    ['no-cycles', 'src/cli/run.ts'],
  ])('%s is found where it is planted, in %s', async (rule, from) => {
    const { violations } = await check(planted, ['src']);
    expect(violations).toContainEqual(`${rule}: ${from}`);
  });
});

async function check(baseDir: string, folders: string[]) {
  const { output } = await cruise(folders, { ...options, ruleSet: { forbidden }, validate: true, baseDir });
  const { summary } = output as ICruiseResult; // Without an output type, the API answers with the result object.
  return {
    totalCruised: summary.totalCruised,
    violations: summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`),
  };
}
