import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageLimits } from '../../src/messaging/page-limits.ts';
import type { PageReport } from '../../src/messaging/page-report.ts';
import { pageReportShape } from '../../src/messaging/page-report-shape.ts';
import { ShapeError } from '../../src/messaging/shape.ts';

const storageWrite = {
  api: 'localStorage',
  operation: 'set',
  key: { text: 'k', length: 1 },
  value: { text: 'v', length: 1 },
  atMs: 1,
  stack: '',
} as const;
const report: PageReport = {
  id: 'a 1',
  writes: [storageWrite, { api: 'document.cookie', text: 'a=1', atMs: 2, stack: 'Error' }],
  scripts: [{ url: 'https://tags.example/gtm.js', how: 'element', atMs: 2, stack: 'Error' }],
  loaded: {
    atMs: 3,
    origin: 'https://shop.test',
    cut: false,
    items: [{ area: 'indexedDB', key: { text: 'db', length: 2 }, value: null }],
  },
  left: null,
  resources: [
    { source: 'resource-timing', url: 'https://tracker.test/a.gif', cause: 'img', atMs: 1, endedAtMs: 2 },
    { source: 'csp-report', url: 'wss://tracker.test/', cause: 'connect-src', atMs: 1, endedAtMs: null },
  ],
  areResourcesCut: false,
  isTruncated: false,
};

test('a report passes as it is', () => {
  expect(pageReportShape(structuredClone(report))).toEqual(report);
});

test('what the report does not know is left behind', () => {
  expect(pageReportShape({ ...report, extra: 'x', frame: { tabId: 5 } })).toEqual(report);
});

describe('refused is', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a string', 'report'],
    ['an array', [report]],
    ['an empty object', {}],
    ['one with inherited members', Object.create(report)],
    ['an unknown api', { ...report, writes: [{ ...storageWrite, api: 'cookies' }] }],
    ['the api "constructor"', { ...report, writes: [{ ...storageWrite, api: 'constructor' }] }],
    ['the api "__proto__"', { ...report, writes: [JSON.parse('{"api":"__proto__"}')] }],
    [
      'a key that is too long',
      { ...report, writes: [{ ...storageWrite, key: { text: 'k'.repeat(pageLimits.keyLength + 1), length: 9 } }] },
    ],
    [
      'a value that is too long',
      { ...report, writes: [{ ...storageWrite, value: { text: 'v'.repeat(pageLimits.valueLength + 1), length: 9 } }] },
    ],
    ['a time that is no time', { ...report, writes: [{ ...storageWrite, atMs: Number.NaN }] }],
    [
      'too many writes',
      { ...report, writes: Array.from({ length: pageLimits.writesPerReport + 1 }, () => storageWrite) },
    ],
    ['a script of no known kind', { ...report, scripts: [{ ...report.scripts[0], how: 'magic' }] }],
    [
      'too many scripts',
      { ...report, scripts: Array.from({ length: pageLimits.scriptsPerDocument + 1 }, () => report.scripts[0]) },
    ],
    ['a length below nothing', { ...report, writes: [{ ...storageWrite, key: { text: 'k', length: -1 } }] }],
  ])('%s', (_name, input) => {
    expect(() => pageReportShape(input)).toThrow(ShapeError);
  });
});

test('whatever comes, it is a report or refused', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (input) => {
      try {
        pageReportShape(input);
      } catch (error) {
        expect(error).toBeInstanceOf(ShapeError);
      }
    }),
  );
});
