import { expect, test } from 'vitest';
import { UsageError } from '../../src/audit/usage-error.ts';
import { chooseScenarios } from '../../src/cli/choose-scenarios.ts';

const all = { accept: '#yes', reject: '#no', withdraw: '#undo' };

test.each([
  ['the policy knows no button', null, ['ignore']],
  ['it knows every button', all, ['ignore', 'reject', 'accept']],
  ['the banner has no “no”', { ...all, reject: null }, ['ignore', 'accept']],
])('when %s', (_, selectors, scenarios) => {
  expect(chooseScenarios(null, selectors, 'p.json')).toEqual(scenarios);
});

test('what is asked for is played in that order', () => {
  expect(chooseScenarios(['withdraw', 'ignore'], all, 'p.json')).toEqual(['withdraw', 'ignore']);
});

test.each([
  ['accept', null, 'consentTool.selectors.accept'],
  ['withdraw', { ...all, withdraw: null }, 'consentTool.selectors.withdraw'],
] as const)('%s needs its button', (scenario, selectors, field) => {
  const choose = (): unknown => chooseScenarios([scenario], selectors, 'p.json');
  expect(choose).toThrow(UsageError);
  expect(choose).toThrow(expect.objectContaining({ data: { scenario, policy: 'p.json', field } }));
});
