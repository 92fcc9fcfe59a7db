import { describe, expect, it } from 'vitest';
import { chooseLocale } from '../../src/i18n/locale.ts';

describe('chooseLocale', () => {
  it.each([
    [['sv-SE', 'en'], 'sv'],
    [['SV'], 'sv'],
    [['sv_SE.UTF-8'], 'sv'],
    [['fi', 'sv-FI'], 'sv'],
    [['en-GB', 'sv'], 'en'],
    [['nb', 'de'], 'en'],
    [['svx'], 'en'],
    [['C.UTF-8'], 'en'],
    [[], 'en'],
  ] as const)('%j → %s', (tags, locale) => {
    expect(chooseLocale(tags)).toBe(locale);
  });
});
