import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { controlRoles } from '../../../src/core/consent/control-roles.ts';
import { roleWords } from '../../../src/core/consent/role-words.ts';

describe.each([
  [
    'accept',
    [
      'Acceptera alla',
      'ACCEPTERA ALLA KAKOR',
      'Godkänn',
      'Godkänn alla cookies',
      'Tillåt alla',
      'Jag godkänner',
      'Jag samtycker',
      'OK',
      'Okej!',
      'Ja, tack',
      'Jag förstår',
      'Accept all',
      'Allow all cookies',
      'I agree',
      'Agree and close',
      'Got it!',
      'Yes, I accept',
      'Godta alla',
      'Okay',
      'Det är lugnt',
    ],
  ],
  [
    'reject',
    [
      'Avvisa alla',
      'Neka',
      'Avböj alla',
      'Nej tack',
      'Endast nödvändiga',
      'Bara nödvändiga kakor',
      'Acceptera endast nödvändiga kakor',
      'Godkänn bara nödvändiga',
      'Tillåt inte',
      'Fortsätt utan att acceptera',
      'Reject all',
      'Decline',
      'Only necessary',
      'Use necessary cookies only',
      'Accept only essential cookies',
      'Continue without accepting',
      'I do not accept',
      'Don’t accept',
      'Jag accepterar inte',
      'Jag godkänner inte',
      'Jag tillåter inte',
      'Acceptera endast nödvändigt',
      'Acceptera bara det nödvändiga',
      'Acceptera endast obligatoriska',
      'Godkänn nödvändigt',
      'Tillåt inga',
      'Ja, endast nödvändiga',
      'OK, bara nödvändiga',
      'Bara det viktiga, tack',
      'Endast nödvändigt',
      'Accept strictly necessary',
      'Accept required only',
      'Accept essentials only',
      'Accept none',
      'Ja, avvisa alla',
      'Yes, reject all',
      'I accept only necessary cookies',
      'Yes, only necessary',
      'I don’t accept',
      'Necessary cookies only',
      'Strictly necessary only',
      'Only allow essential cookies',
      'No, thank you',
      'Opt out',
    ],
  ],
  [
    'settings',
    [
      'Nej, anpassa',
      'Nej, visa alternativ',
      'Inställningar',
      'Anpassa',
      'Hantera val',
      'Fler alternativ',
      'Välj själv',
      'Manage preferences',
      'Options',
    ],
  ],
  [
    'save',
    [
      'Spara',
      'Spara mina val',
      'Bekräfta mina val',
      'Tillåt urval',
      'Acceptera valda',
      'Acceptera val',
      'Acceptera bara valda kakor',
      'Save choices',
      'Allow selection',
    ],
  ],
  ['close', ['Stäng', '×', '✕', 'Close']],
  [
    'withdraw',
    [
      'Återkalla samtycke',
      'Ändra ditt val',
      'Ändra mitt val om kakor',
      'Hantera samtycke',
      'Kakor',
      'Withdraw consent',
      'Manage cookies',
    ],
  ],
] as const)('%s is what is likeliest meant by', (role, texts) => {
  test.each(texts)('%s', (text) => {
    expect(controlRoles(text)[0]).toBe(role);
  });
});

test.each([
  '',
  'Köp',
  'Läs mer',
  'Logga in',
  'Nödvändigheten av yoga',
  'Nödvändiga',
  'Strictly necessary cookies',
  'Accessoarer',
  'Jakt',
  '***',
  'Nejlikor',
  'Avvisa inte',
  'Godkänn alla utom statistik',
  'Acceptera alla, inte bara nödvändiga',
])('“%s” is for something else', (text) => {
  expect(controlRoles(text)).toEqual([]);
});

test('words for settings may be a way back as well', () => {
  expect(controlRoles('Cookie-inställningar')).toEqual(expect.arrayContaining(['settings', 'withdraw']));
});

test.each(['inte', 'inga', 'endast', 'bara', 'utom', 'only', 'none', 'not', 'except', 'essential', 'nödvändiga'])(
  'with “%s” no yes stays one',
  (limiting) => {
    for (const yes of roleWords.accept.filter((phrase) => phrase.includes('*')))
      expect(controlRoles(yes.replace('*', limiting))[0]).not.toBe('accept');
  },
);

test('any text is borne', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => Array.isArray(controlRoles(text))));
});
