import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostOf } from '../../../../src/policy/import/human/host-of.ts';
import { importedName, isBeginning } from '../../../../src/policy/import/human/name-pattern.ts';
import { isIdentifier, namesIn } from '../../../../src/policy/import/human/names-in.ts';
import { proseLine } from '../../../../src/policy/import/human/prose-line.ts';
import type { NamePart } from '../../../../src/policy/import/imported-item.ts';

test.each([
  ['_ga', '_ga'],
  ['wordpress_*', 'wordpress_‹any›'],
  ['_gat_gtag_UA_[XXX]', '_gat_gtag_UA_‹any›'],
  ['_gac_xxx', '_gac_‹any›'],
  ['_ga_XXXXXXXXXX', '_ga_‹any›'],
  ['_gat_UA-XXXXXX-X', '_gat_UA-‹any›'],
  ['_dc_gtm_UA-########', '_dc_gtm_UA-‹any›'],
  ['_hjSession_{site_id}', '_hjSession_‹any›'],
  ['wp-settings-<user id>', 'wp-settings-‹any›'],
  ['UUID#[abcdef0123456789]{32}', 'UUID#‹hex:32›'],
  ['id_[a-f0-9]', 'id_‹hex›'],
  ['BBN{8 / 11 hexadecimal characters}', 'BBN‹any›'],
  ['visit_{uuid}', 'visit_‹uuid›'],
  ['visit_{hex:32}', 'visit_‹hex:32›'],
  ['visit_{hex:8-32}', 'visit_‹hex:8-32›'],
  ['visit_{digits:3}.{letters}', 'visit_‹digits:3›.‹letters›'],
  ['id_[0-9]{6}', 'id_‹digits:6›'],
  ['id_[0-9]{0}', 'id_‹digits›'],
  ['id_{hex:0}', 'id_‹any›'],
  ['a\\{b\\}\\*c', 'a{b}*c'],
  ['a\\*', 'a*'],
  ['wp-settings-[0-9]', 'wp-settings-‹digits›'],
  ['wp_*_settings_*', 'wp_‹any›_settings_‹any›'],
  ['sbjs_...', 'sbjs_‹any›'],
  ['max', 'max'],
  ['boxxxer', 'boxxxer'],
  ['*', null],
  ['[id]', null],
  ['XXX', null],
])('the pattern %s', (written, expected) => {
  expect(importedName(written)?.map(shown).join('') ?? null).toBe(expected);
});

test.each([
  ['cmplz_', true],
  ['wp-settings-', true],
  ['_', false],
  ['__', false],
  ['_ga', false],
  ['wp_*', false],
])('%s is a beginning: %s', (name, expected) => {
  expect(isBeginning(importedName(name) ?? [])).toBe(expected);
});

test.each([
  ['_ga', ['_ga'], []],
  ['mtm_consent, mtm_consent_removed', ['mtm_consent', 'mtm_consent_removed'], []],
  ['cmplz_ / complianz_', ['cmplz_', 'complianz_'], []],
  ['_ga\n_gid', ['_ga', '_gid'], []],
  ['_ga och _gid', ['_ga', '_gid'], []],
  ['_ga _gid _gat', ['_ga', '_gid', '_gat'], []],
  ['"sid"', ['sid'], []],
  ['theme (localStorage)', ['theme'], []],
  ['_fbp [x2]', ['_fbp'], []],
  ['BBN{8 / 11 hexadecimal characters}', ['BBN{8 / 11 hexadecimal characters}'], []],
  ['pagead/1p-user-list/#', ['pagead/1p-user-list/#'], []],
  ['sbjs_...', ['sbjs_...'], []],
  ['Google Analytics', [], ['Google Analytics']],
  ['sid, Map service', ['sid'], ['Map service']],
  ['–', [], ['–']],
  ['', [], []],
])('the names in %j', (cell, names, others) => {
  expect(namesIn(cell)).toEqual({ names, others });
});

test('nothing in a cell of words and separators is lost', () => {
  const word = fc.constantFrom('_ga', 'sid', 'PHPSESSID', 'a_[x]', 'wp-*');
  const separator = fc.constantFrom(', ', '; ', '\n', ' / ', ' and ', ' och ');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 10 }), separator, (words, between) => {
      expect(namesIn(words.join(between)).names).toEqual([...new Set(words)]);
    }),
  );
});

test.each([
  ['_ga', true],
  ['PHPSESSID', true],
  ['cookieConsent', true],
  ['.EPiForm_BID', true],
  ['wp-settings-1', true],
  ['wordpress_*', true],
  ['e-post', false],
  ['Statistik', false],
  ['https://exempel.test/_x', false],
  ['ada_lind@exempel.test', false],
  ['2030', false],
  ['1.5', false],
])('%s looks made for machines: %s', (word, expected) => {
  expect(isIdentifier(word)).toBe(expected);
});

describe('sentences', () => {
  test.each([
    ['_pk_ref sparas i 13 månader och sätts för att räkna.', '_pk_ref', '13 månader'],
    ['Kakan _ma lagras i ett år.', '_ma', 'ett år'],
    ['_ga (2 years) – counts visitors per day', '_ga', '2 years'],
    ['_ga – 2 år – statistik', '_ga', '2 år'],
    ['_ga_*: expires after 2 years', '_ga_*', 'after 2 years'],
    ['_a, _b: sparas i 30 dagar', '_a\n_b', '30 dagar'],
    ['YSC lagres i 2 timer', 'YSC', '2 timer'],
  ])('%s', (text, name, duration) => {
    const said = proseLine(text);
    expect(said?.name).toBe(name);
    expect(said?.duration).toContain(duration);
  });

  test.each([
    'Vi sparar kakor i ett år.',
    'GDPR: läs mer om dina rättigheter.',
    'Kontakt: ring oss i 30 minuter.',
    'E-post lagras i två år.',
    'För att räkna besök används _ga.',
  ])('without a name at their beginning: %s', (text) => {
    expect(proseLine(text)).toBeNull();
  });
});

test.each([
  ['shop.example', 'shop.example'],
  ['.Doubleclick.TEST', 'doubleclick.test'],
  ['https://maps.test/', 'maps.test'],
  ['räksmörgås.example', 'xn--rksmrgs-5wao1o.example'],
  ['ads.test [x2]', 'ads.test'],
  ['Exempel AB', null],
  ['a.test, b.test', null],
  ['Exempel Inc.', null],
  ['1.5', null],
  ['192.168.0.1', null],
  ['toString', null],
])('the host in %s', (cell, expected) => {
  expect(hostOf(cell)).toBe(expected);
});

function shown(part: NamePart): string {
  if (part.kind === 'literal') return part.text;
  if (part.kind === 'any' || part.kind === 'uuid' || part.length === null) return `‹${part.kind}›`;
  const { from, to } = part.length;
  return from === to ? `‹${part.kind}:${from}›` : `‹${part.kind}:${from}-${to}›`;
}
