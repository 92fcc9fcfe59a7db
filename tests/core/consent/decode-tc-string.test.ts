import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeTcString } from '../../../src/core/consent/decode-tc-string.ts';
import { zeroMs } from '../../helpers/cookie-fixture.ts';
import { tcString } from '../../helpers/tc-string.ts';

const purposes = fc.uniqueArray(fc.integer({ min: 1, max: 24 })).map((some) => some.toSorted((a, b) => a - b));
/** The encoder drops purposes that may not rest on a legitimate interest (TCF v2.2). */
const interests = purposes.map((some) => some.filter((one) => ![1, 3, 4, 5, 6].includes(one)));
const tenths = fc.integer({ min: 0, max: 2 ** 36 - 1 }).map((tenth) => tenth * 100);

describe('a string that the IAB’s encoder wrote', () => {
  test.each([
    ['agreed to everything', { consents: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], legitimateInterests: [2, 7] }],
    ['agreed to nothing', { consents: [], legitimateInterests: [] }],
    ['agreed to some, objected to the interests', { consents: [1, 7], legitimateInterests: [] }],
  ])('%s', (_, given) => {
    const updatedAtMs = zeroMs + 5_000;
    expect(decodeTcString(tcString({ ...given, cmpId: 10, updatedAtMs }))).toEqual({
      version: 2,
      cmpId: 10,
      createdAtMs: zeroMs,
      updatedAtMs,
      ...given,
    });
  });

  test('of the first version, which knew consent alone', () => {
    const first = decodeTcString(tcString({ version: 1, consents: [1, 5], legitimateInterests: [2] }));
    expect(first).toMatchObject({ version: 1, cmpId: 300, consents: [1, 5], legitimateInterests: [] });
  });

  test('whatever it says', () => {
    const said = fc.record({
      consents: purposes,
      legitimateInterests: interests,
      cmpId: fc.integer({ min: 2, max: 4095 }),
      createdAtMs: tenths,
      updatedAtMs: tenths,
    });
    fc.assert(
      fc.property(said, (given) => {
        expect(decodeTcString(tcString(given))).toEqual({ version: 2, ...given });
      }),
      { numRuns: 60 },
    );
  });

  test('its first segment alone is enough', () => {
    const whole = tcString({ consents: [1] });
    expect(decodeTcString(whole.split('.')[0] ?? '')).toEqual(decodeTcString(whole));
  });
});

describe('what is none', () => {
  const good = tcString({ consents: [1] });
  test.each([
    ['nothing', ''],
    ['a dot', '.'],
    ['words', 'undefined'],
    ['a name of every object’s', '__proto__'],
    ['another one', 'constructor'],
    ['cut in its head', good.slice(0, 20)],
    ['with padding of another alphabet', `${good.slice(0, 20)}+/${good.slice(22)}`],
    ['of a third version', `D${good.slice(1)}`],
    ['a segment that is not the first', good.split('.')[1] ?? ''],
    ['long', 'x'.repeat(1_000_000)],
    ['long, with dots', '.'.repeat(1_000_000)],
  ])('%s', (_, text) => {
    expect(decodeTcString(text)).toBeNull();
  });

  test('any text is read without an error', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.base64String(),
      fc.string().map((rest) => good.slice(0, 12) + rest),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(() => decodeTcString(text)).not.toThrow();
      }),
    );
  });
});

test('lists of vendors cost nothing: they are not read', () => {
  const head = (tcString({ consents: [1] }).split('.')[0] ?? '').slice(0, 35);
  const long = head + '_'.repeat(1_000_000);
  for (let turn = 0; turn < 100; turn += 1) expect(decodeTcString(long)).toMatchObject({ consents: [1] });
});
