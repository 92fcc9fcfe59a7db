import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCspReports } from '../../../../src/recorder/background/listeners/csp-reports.ts';

type Rule = chrome.declarativeNetRequest.Rule;

let kept: Rule[];
const updateDynamicRules = vi.fn(async ({ removeRuleIds = [], addRules = [] }) => {
  kept = [...kept.filter(({ id }) => !removeRuleIds.includes(id)), ...addRules];
});

beforeEach(() => {
  kept = [];
  updateDynamicRules.mockClear();
  vi.stubGlobal('chrome', {
    declarativeNetRequest: { getDynamicRules: async () => kept.map(asTold), updateDynamicRules },
  });
});
afterEach(() => void vi.unstubAllGlobals());

test('rules are set once, and taken away once', async () => {
  const ask = createCspReports(['shop.test']);
  await ask(true);
  await createCspReports(['shop.test'])(true);
  expect([kept.length, updateDynamicRules.mock.calls.length]).toEqual([2, 1]);
  await ask(false);
  await ask(false);
  expect([kept.length, updateDynamicRules.mock.calls.length]).toEqual([0, 2]);
});

test.each<[string, (rule: Rule) => Rule]>([
  ['other kinds of documents', (rule) => ({ ...rule, condition: { ...rule.condition, resourceTypes: [] } })],
  ['other initiators', (rule) => ({ ...rule, condition: { ...rule.condition, initiatorDomains: ['old.test'] } })],
  ['one condition more', (rule) => ({ ...rule, condition: { ...rule.condition, excludedRequestDomains: ['a.test'] } })],
  ['another action', (rule) => ({ ...rule, action: { type: 'allow' } })],
])('those of an older version, with %s, are replaced', async (_what, old) => {
  const ask = createCspReports(['shop.test']);
  await ask(true);
  const wanted = kept;
  kept = wanted.map(old);
  await ask(true);
  expect(kept).toEqual(wanted);
});

/** The browser hands over members in an order of its own. */
function asTold(rule: Rule): Rule {
  const { id, priority, condition, action } = rule;
  return { condition, id, ...(priority === undefined ? {} : { priority }), action };
}
