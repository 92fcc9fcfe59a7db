import fc from 'fast-check';
import { expect, test } from 'vitest';
import { consentState } from '../../../src/core/consent/consent-state.ts';

test.each([
  [[], [], null],
  [['ads'], [], 'granted'],
  [[], ['ads'], 'denied'],
  [['ads'], ['statistics'], 'partial'],
  [['necessary'], [], 'denied'],
  [['Strictly Necessary', 'C0001', 'cookie_cat_necessary'], ['ads'], 'denied'],
  [['functional'], ['ads'], 'partial'],
  [['essential', 'ads'], ['required'], 'granted'],
] as const)('%j and not %j: %s', (granted, denied, state) => {
  expect(consentState(granted, denied)).toBe(state);
});

test('what is necessary never changes what the others say', () => {
  const names = fc.array(fc.constantFrom('ads', 'statistics', 'personalisation'));
  fc.assert(
    fc.property(
      names.filter(({ length }) => length > 0),
      names,
      (granted, denied) => {
        expect(consentState(['necessary', ...granted], denied)).toBe(consentState(granted, denied));
      },
    ),
  );
});
