import { describe, expect, test } from 'vitest';
import type { PageReport } from '../../../src/messaging/page-report.ts';
import { pageReportShape } from '../../../src/messaging/page-report-shape.ts';
import { pageWrite } from '../../../src/recorder/page/page-write.ts';
import type { WriteDetail } from '../../../src/recorder/page/writes.ts';

const huge = 'x'.repeat(5_000_000);

test.each<[string, WriteDetail, object]>([
  [
    'document.cookie',
    ['document.cookie', 'set', '', 'a=1', null, 'Error'],
    { api: 'document.cookie', text: 'a=1', stack: 'Error' },
  ],
  [
    'cookieStore.set with options',
    ['cookie-store', 'set', 'a', '1', ['shop.test', '/x', 'lax', 5, true], ''],
    {
      operation: 'set',
      name: 'a',
      value: '1',
      domain: 'shop.test',
      path: '/x',
      sameSite: 'lax',
      expiresAtMs: 5,
      partitioned: true,
    },
  ],
  [
    'cookieStore.set with a name',
    ['cookie-store', 'set', 'a', '1', null, ''],
    { name: 'a', value: '1', domain: null, path: null, sameSite: null, expiresAtMs: null, partitioned: false },
  ],
  ['cookieStore.delete', ['cookie-store', 'delete', 'a', '', null, ''], { operation: 'delete', name: 'a' }],
  [
    'localStorage.setItem',
    ['localStorage', 'set', 'k', 'v', null, ''],
    { api: 'localStorage', key: { text: 'k', length: 1 }, value: { text: 'v', length: 1 } },
  ],
  [
    'indexedDB.open',
    ['indexedDB', 'set', 'db', null, null, ''],
    { api: 'indexedDB', key: { text: 'db', length: 2 }, value: null },
  ],
])('%s', (_name, detail, expected) => {
  expect(pageWrite(detail, 7)).toMatchObject({ atMs: 7, ...expected });
});

describe('however large or odd, a write fits a report', () => {
  test.each<[string, WriteDetail]>([
    ['a cookie', ['document.cookie', 'set', '', huge, null, huge]],
    ['a cookie’s parts', ['cookie-store', 'set', huge, huge, [huge, huge, huge, Number.NaN, false], '']],
    ['a time without end', ['cookie-store', 'set', 'a', '', [null, null, null, Number.POSITIVE_INFINITY, false], '']],
    ['an item', ['localStorage', 'set', huge, huge, null, '']],
  ])('%s', (_name, detail) => {
    const report: PageReport = {
      id: 'a 1',
      writes: [pageWrite(detail, 7)],
      scripts: [],
      loaded: null,
      left: null,
      resources: [],
      areResourcesCut: false,
      isTruncated: false,
    };
    expect(() => pageReportShape(report)).not.toThrow();
    expect(JSON.stringify(report).length).toBeLessThan(100_000);
  });
});
