import { expect, it } from 'vitest';
import { isExempt } from '../../../src/core/classify/is-exempt.ts';
import type { RunStorage } from '../../../src/core/schema/run.ts';
import { someCookie, someItem } from '../../helpers/run-defaults.ts';

const day = 86_400;
const forDays = (days: number) => ({ kind: 'persistent', requestedSeconds: null, storedSeconds: days * day }) as const;
const remembers = (state: 'granted' | 'pending') => ({
  ...someCookie.value,
  consent: { tool: 'klaro', state, granted: [] },
});
const item = (area: RunStorage['area'], key: string) => ({ ...someItem, area, key });

it.each([
  ['what a declaration exempts', { ...someCookie, name: 'cart', exempt: true }, true],
  ['what nobody exempts', { ...someCookie, name: '_ga' }, false],
  ['a tool’s memory of the choice', { ...someCookie, name: 'klaro', value: remembers('granted') }, true],
  ['a tool’s memory of none', { ...someCookie, name: 'klaro', value: remembers('pending') }, true],
  ['such memory in other storage', { ...item('localStorage', 'klaro'), value: remembers('pending') }, true],
  ['what a home-made banner remembers', { ...someCookie, name: 'dp_samtycke', duration: forDays(180) }, true],
  ['the same in other storage', item('localStorage', 'cookie-consent'), true],
  ['a session of the server’s', { ...someCookie, name: 'PHPSESSID' }, true],
  ['the same of another party', { ...someCookie, name: 'PHPSESSID', party: 'third' as const }, false],
  ['the same for two years', { ...someCookie, name: 'PHPSESSID', duration: forDays(730) }, false],
  ['a basket for two days', { ...someCookie, name: 'wp_woocommerce_session_a1', duration: forDays(2) }, true],
  [
    'the same where the policy calls it statistics',
    { ...someCookie, name: 'PHPSESSID', purpose: 'statistics' as const },
    false,
  ],
  [
    'the same where the policy calls it necessary',
    { ...someCookie, name: 'PHPSESSID', purpose: 'necessary' as const },
    true,
  ],
  ['a basket in other storage', item('sessionStorage', 'wc_fragments_a1'), true],
  ['a cookie’s name in other storage', item('localStorage', 'PHPSESSID'), false],
  ['a payment’s identifier for a year', { ...someCookie, name: '__stripe_mid', duration: forDays(365) }, false],
] as const)('%s', (_, stored, expected) => {
  expect(isExempt(stored)).toBe(expected);
});
