import { expect, test } from 'vitest';
import { ruleFiles } from '../../../../src/audit/banner/autoconsent/rule-files.ts';
import { ruleMessage } from '../../../../src/audit/banner/autoconsent/rule-message.ts';

test('the rules are the full ones: many know a way to a yes, and those that do not are known', async () => {
  const { rules, withoutYes, banners, engine } = await ruleFiles();
  const all: { autoconsent: unknown[] } = JSON.parse(rules);
  expect(all.autoconsent.length - withoutYes.size).toBeGreaterThan(300);
  expect(withoutYes.has('cookieconsent3')).toBe(false);
  expect(banners.get('cookieconsent3')).toBe('#cc-main .cm-wrapper');
  expect(engine).toContain('autoconsentReceiveMessage');
});

test.each([
  [{ type: 'init', url: 'https://shop.test/' }, 'init'],
  [{ type: 'eval', id: 'a', code: '1' }, 'eval'],
  [{ type: 'popupFound', cmp: 'Klaro', url: '' }, 'popupFound'],
  [{ type: 'report', state: { lifecycle: 'done' } }, 'report'],
  // Its word for a success is not listened to.
  [{ type: 'optInResult', cmp: 'Klaro', result: true }, undefined],
  [{ type: 'eval', id: 1 }, undefined],
  [null, undefined],
])('of %j is heard: %s', (message, type) => {
  expect(ruleMessage(JSON.stringify(message))?.type).toBe(type);
});
