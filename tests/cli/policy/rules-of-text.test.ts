// The rules that judge the policy's text alone, from a file on the command line to the finding: each is loud once, and all are quiet
// about a policy that tells everything.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { reportSchema } from '../../../src/core/schema/report.ts';
import { rulesOfText } from '../../../src/rules/index.ts';
import { loudInText } from '../../fixtures/rules-sites/careless/truth.ts';
import { byRule } from '../../helpers/audit-fixture.ts';
import { fakeIo } from '../support/fake-io.ts';

test('a careless policy has a finding of each, and no other', async () => {
  const { code, report } = await checked('careless');
  expect(code).toBe(1);
  expect(byRule(report.findings)).toEqual(loudInText);
});

test('a careful one has none, and all could decide', async () => {
  const { code, report } = await checked('careful');
  expect(code).toBe(0);
  expect(report.findings).toEqual([]);
  expect(report.outcomes.map(({ rule, outcome }) => [rule, outcome])).toEqual(
    rulesOfText.map(({ id }) => [id, 'clear']),
  );
});

async function checked(site: 'careful' | 'careless') {
  const file = fileURLToPath(new URL(`../../fixtures/rules-sites/${site}/policy.json`, import.meta.url));
  const io = fakeIo('en');
  const code = await main(['policy', 'check', file, '--format', 'json'], io);
  return { code, report: reportSchema.parse(JSON.parse(io.said.stdout)) };
}
