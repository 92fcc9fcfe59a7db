import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueDigestSchema } from '../../../../src/core/schema/value.ts';
import { digestValue } from '../../../../src/recorder/background/digest/digest-value.ts';
import { freshSalt, sessionKey } from '../../../../src/recorder/background/digest/session-key.ts';
import { rawKey, sampleKey } from '../sample-key.ts';

describe('a value', () => {
  test('is told by digest, length, shape and flags alone', () => {
    expect(digestValue('anna@shop.example', sampleKey)).toEqual({
      digest: expect.stringMatching(/^[0-9a-f]{16}$/),
      length: 17,
      shape: 'text',
      flags: ['email'],
    });
  });

  test('is judged without its percent-encoding', () => {
    const { shape, flags, length } = digestValue('%7B%22mail%22%3A%22anna%40shop.example%22%7D', sampleKey);
    expect({ shape, flags, length }).toEqual({ shape: 'json', flags: ['email'], length: 44 });
  });

  test('that is no valid percent-encoding is judged as it is', () => {
    expect(digestValue('100%', sampleKey).shape).toBe('text');
  });

  test('keeps its text when the user asked for it', () => {
    expect(digestValue('secret', rawKey).raw).toBe('secret');
  });

  test('that was cut keeps its true length', () => {
    expect(digestValue('abc', sampleKey, 5_000_000).length).toBe(5_000_000);
  });
});

test('equal values of one session are equal; of two sessions they are not', () => {
  const other = sessionKey({ salt: freshSalt(), rawValues: false });
  expect(digestValue('token', sampleKey)).toEqual(digestValue('token', sampleKey));
  expect(digestValue('token', sampleKey).digest).not.toBe(digestValue('token', other).digest);
});

test('whatever the value, the digest holds nothing of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const digested = digestValue(text, sampleKey);
      expect(() => valueDigestSchema.parse(digested)).not.toThrow();
      expect(digested).not.toHaveProperty('raw');
      expect(digested.length).toBe(text.length);
    }),
  );
});
