import { expect, test } from 'vitest';
import { asksForConsent } from '../../../src/core/consent/asks-for-consent.ts';

test.each([
  'Vi använder cookies för att förbättra din upplevelse.',
  'Den här webbplatsen använder kakor.',
  'Får vi spara kakor i din webbläsare?',
  'Vi behöver ditt samtycke till att mäta besök.',
  'We and our partners store personal data on your device.',
  'This site uses cookies',
  'Vi värnar om dina personuppgifter',
  'Vi samlar och bearbetar din personliga data i följande syften: Statistik.',
])('“%s” asks', (text) => {
  expect(asksForConsent(text)).toBe(true);
});

test.each([
  'Nya kakor i butiken! Sju sorter varje dag.',
  'Prenumerera på vårt nyhetsbrev',
  'Är du över 18 år?',
  'Smaka våra kakor på lördag',
  '',
])('“%s” does not', (text) => {
  expect(asksForConsent(text)).toBe(false);
});
