// Every rule that needs a visit has its case in a real browser, loud and quiet (tests/e2e/rules-loud, rules-quiet), and every other
// one has its case in a policy file (tests/cli/policy/rules-of-text).
import { expect, test } from 'vitest';
import { rulesOfText, rulesOfVisits } from '../../src/rules/index.ts';
import { couldBeAmiss } from '../fixtures/rules-sites/careful/truth.ts';
import { loud, loudInText } from '../fixtures/rules-sites/careless/truth.ts';

const folder = 'tests/fixtures/rules-sites';

test.each([
  [`${folder}/careless/truth.ts, loud: what is the careless site to do, so that it speaks?`, loud, rulesOfVisits],
  [`${folder}/careful/truth.ts, couldBeAmiss: what does it find in order there?`, couldBeAmiss, rulesOfVisits],
  [`${folder}/careless/truth.ts, loudInText: what is wrong in the careless policy?`, loudInText, rulesOfText],
])('each has a line in %s', (_, table, rules) => {
  expect(Object.keys(table)).toEqual(rules.map(({ id }) => id));
  expect(Object.values(table).filter(({ length }) => length === 0)).toEqual([]);
});
