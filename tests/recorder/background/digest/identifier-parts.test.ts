import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifierParts } from '../../../../src/recorder/background/digest/identifier-parts.ts';

const uuid = '853d68a1-a421-4f50-9182-431dfd85ca1e';
const hex = 'c87a6612214530203fd9947947ae0c4f';

describe('an identifier', () => {
  test.each([
    ['UUID', uuid, uuid],
    ['UUID in capitals', uuid.toUpperCase(), uuid],
    ['quoted, as analytics libraries store it', `%22${uuid}%22`, uuid],
    ['128 bits in hex', hex, hex],
    ['Matomo’s', 'e96f500924754715.1700000000.', 'e96f500924754715'],
    ['HubSpot’s', `251652889.${hex}.1700000000000.1700000000000.1700000000000.1`, hex],
    ['Google Analytics’', 'GA1.1.1234567890.1700000000', '1234567890.1700000000'],
    ['Google Analytics’ in a hit', '1234567890.1700000000', '1234567890.1700000000'],
    ['Google Analytics’ in a link', '1*1a2b3c*_ga*MTIzNDU2Nzg5MC4xNzAwMDAwMDAw*', '1234567890.1700000000'],
    ['Meta’s', 'fb.1.1700000000000.995923007', '1700000000000.995923007'],
    ['time and chance', '1795401834723_pbflbyyt2dg', '1795401834723.pbflbyyt2dg'],
    ['chance in base 36', '6xpw84hwkw5', '6xpw84hwkw5'],
    ['128 bits in base64url', 'Dvb5Q-tHhbmB8PGLgEztuA', 'Dvb5Q-tHhbmB8PGLgEztuA'],
    ['128 bits in base64', 'khyQB/+wKV17DgdEZDiGVg==', 'khyQB/+wKV17DgdEZDiGVg'],
    ['ULID', '017NMT6J07KR0JSWQ07DPBA7F1', '017NMT6J07KR0JSWQ07DPBA7F1'],
    ['a large number', '8737987886', '8737987886'],
    ['nineteen digits', '1456771176000362270', '1456771176000362270'],
    ['in JSON', `{"distinct_id":"${uuid}","n":1}`, uuid],
    ['in JSON in JSON', JSON.stringify({ a: JSON.stringify({ id: `x\n${hex}` }) }), hex],
    ['in JSON in base64', btoa(`{"id":"${uuid}","created":1700000000000}`), uuid],
    ['in JSON in base64url, percent-encoded', encodeURIComponent(btoa(`["${hex}?>"]`).replaceAll('/', '_')), hex],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(`ö{"id":"${hex}"}`)), hex],
    ['in an address’ query', `https://shop.test/?gclid=${hex}`, hex],
    ['behind letters', `t_${hex}`, hex],
  ])('%s: %s', (_, text, part) => {
    expect(identifierParts(text)).toContain(part);
  });
});

describe('what all visitors share, or what tells nobody apart', () => {
  test.each([
    'accepted',
    'true',
    'sv-SE',
    'Europe/Stockholm',
    '2026-11-22',
    '2026-11-22T13:03:00.000Z',
    'Sun, 22 Nov 2026 13:03:00 GMT',
    '1700000000',
    '1700000000000',
    '20261122130300',
    '1234567',
    '100000000',
    '1.2.3',
    '2.13.4-beta1',
    '156.0.8078.79',
    '192.168.100.200',
    '1920x1080x24',
    '12 345,67 kr',
    'shop.test',
    'https://d1a2b3c4e5f6g7.cdn.test/assets/app.3f2a1b4c5d6e7f80.js',
    'typ=typein|||src=(direct)|||mdm=(none)|||cmp=(none)',
    'fd%3D2026-11-22%2013%3A03%3A00%7C%7C%7Cep%3Dhttps%3A%2F%2Fshop.test%2F%7C%7C%7Crf%3D(none)',
    'GS1.1.1700000000.1.0.1700000300.60.0.0',
    'GS2.1.s1700000000$o1$g1$t1700000300$j60$l0$h0',
    'G-5D8F1C0B7A',
    'GTM-5D8F1C0',
    'UA-12345678-1',
    'AW-123456789',
    '{"necessary":true,"statistics":false,"ts":1700000000000,"version":"2.13.4"}',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    'checkout-step2-variant3',
    'wpEmojiSettingsSupports',
    'aVeryLongCamelCaseWordLikeThisOneIs2',
    'merriweather-400-latin.woff2',
    'post-1234567890',
    '00000000-0000-0000-0000-000000000000',
    'aaaaaaaaaaaa',
    btoa('lang=sv;theme=dark;accepted=true;v=2'),
    '',
    '%',
    '%zz%',
  ])('%s is none', (text) => {
    expect(identifierParts(text)).toEqual([]);
  });
});

test('stands out between any separators', () => {
  const separator = fc.constantFrom(
    '.',
    '|',
    ':',
    ';',
    ',',
    '&',
    '=',
    '/',
    '!',
    '~',
    ' ',
    '\n',
    '"',
    '{',
    '*',
    '%7C',
    '%26',
    'ö',
  );
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  // As chance makes them: what fast-check makes is often all zeros.
  const hash = fc.integer().map((number) => createHash('sha256').update(String(number)).digest('hex'));
  const id = fc.oneof(
    hash.map((digits) => digits.slice(0, 32)),
    hash.map((digits) => digits.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')),
  );
  fc.assert(
    fc.property(word, separator, id, separator, word, (before, left, identifier, right, after) => {
      expect(identifierParts(before + left + identifier + right + after)).toContain(identifier);
      expect(identifierParts(identifier + right + after)).toContain(identifier);
    }),
  );
});

test('whatever the text, a few parts at most, and never an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.base64String(), fc.json()), (text) => {
      expect(identifierParts(text).length).toBeLessThanOrEqual(8);
      expect(identifierParts(encodeURIComponent(text.toWellFormed()), 3).length).toBeLessThanOrEqual(3);
    }),
  );
  expect(identifierParts(Array.from({ length: 50 }, () => crypto.randomUUID()).join())).toHaveLength(8);
});

test('only the beginning of a long text is looked at, however it is made', () => {
  expect(identifierParts(`${' '.repeat(17_000)}${hex}`)).toEqual([]);
  for (const piece of ['a', 'a/', '%25', '1', '12345678.', 'a1-', 'http://', '\\u0041', 'aB3', '0123abcd-', '{"a":"']) {
    identifierParts(piece.repeat(1_000_000 / piece.length));
  }
});
