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
  'We value your privacy. We and our 812 partners store and access information on your device.',
  'Vi värnar om din integritet. Vi och våra partners lagrar information på din enhet.',
  'Your privacy matters. We use trackers to measure visits.',
  'Sajten använder små textfiler för statistik.',
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
