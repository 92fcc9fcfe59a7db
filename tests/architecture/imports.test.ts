import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { forbidden, options } from './import-directions.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const planted = fileURLToPath(new URL('../fixtures/planted-imports', import.meta.url));

const plants = [
  ['no-cycles', 'src/cli/run.ts'],
  ['core-is-the-bottom', 'src/core/looks-up.ts'],
  ['core-imports-three-libraries-alone', 'src/core/touches-node.ts'],
  ['tc-strings-have-one-door', 'src/report/loads-vendors.ts'],
  ['zod-has-one-door', 'src/core/own-schema.ts'],
  ['knowing-stays-below-working', 'src/policy/asks-browser.ts'],
  ['a-rule-imports-no-rule', 'src/rules/loud-rule.ts'],
  ['working-stays-below-facing', 'src/report/calls-cli.ts'],
  ['the-recorder-judges-nothing', 'src/recorder/heavy.ts'],
  ['the-recorder-judges-nothing', 'src/recorder/knows-hosts.ts'],
  ['the-log-knows-no-recorder', 'src/recorder/log/knows-recorder.ts'],
  ['content-scripts-import-nothing-of-the-worker', 'src/recorder/page/reaches-worker.ts'],
  ['words-know-no-one', 'src/i18n/says-verdict.ts'],
  ['messages-know-the-core-alone', 'src/messaging/pulls-recorder-in.ts'],
  ['third-party-web-has-one-door', 'src/report/whole-table.ts'],
  ['the-open-cookie-database-has-one-door', 'src/report/whole-database.ts'],
  ['one-door-to-the-browser', 'src/ui/browser-by-itself.ts'],
  ['only-the-audit-drives', 'src/ui/drives.ts'],
  ['the-sample-site-stands-alone', 'src/sample-site/knows-auditor.ts'],
  ['no-tests-in-the-product', 'src/cli/leans-on-tests.ts'],
] as const;

describe('import directions', () => {
  it('hold in the whole source', async () => {
    const { violations, totalCruised } = await check(root, ['src', 'manifest']);
    expect(violations).toEqual([]);
    // A cruiser that cannot read TypeScript reports nothing at all: an empty answer is no answer.
    expect(totalCruised).toBeGreaterThan(80);
  });

  it('are each broken in the planted tree', () => {
    expect(new Set(plants.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });

  it.each(plants)('%s is found where it is planted, in %s', async (rule, from) => {
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
