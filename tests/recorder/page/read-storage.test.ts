import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageLimits } from '../../../src/messaging/page-limits.ts';
import { storageReportShape } from '../../../src/messaging/page-report-shape.ts';
import { readStorage, readWritten } from '../../../src/recorder/page/read-storage.ts';

let items: [key: string, value: string][];

beforeEach(() => {
  items = [];
  const storage = {
    get length() {
      return items.length;
    },
    key: (index: number) => items[index]?.[0] ?? null,
    getItem: (key: string) => items.find(([name]) => name === key)?.[1] ?? null,
  };
  vi.stubGlobal('window', { localStorage: storage });
  vi.stubGlobal('self', { origin: 'https://shop.test' });
  vi.stubGlobal('indexedDB', { databases: async () => [{ name: 'db' }] });
});
afterEach(() => void vi.unstubAllGlobals());

test('where values need too much room, every key is told', async () => {
  items = Array.from({ length: 20 }, (_, index) => [`large ${index}`, 'v'.repeat(70_000)]);
  items.push(['small', '1'], ['empty', '']);
  const report = await readStorage();
  expect(report.items.map(({ key }) => key.text)).toEqual(['db', ...items.map(([key]) => key)]);
  expect(report.items.find(({ key }) => key.text === 'large 19')?.value).toBeNull();
  expect(report.items.find(({ key }) => key.text === 'small')?.value).toEqual({ text: '1', length: 1 });
  expect(report.cut).toBe(false);
  expect(() => storageReportShape(report)).not.toThrow();
});

test('where there are too many items, it is said that some are left out', async () => {
  items = Array.from({ length: pageLimits.items }, (_, index) => [`k${index}`, '']);
  expect(readWritten().cut).toBe(false);
  const report = await readStorage();
  expect(report).toMatchObject({ cut: true });
  expect(report.items).toHaveLength(pageLimits.items);
  expect(() => storageReportShape(report)).not.toThrow();
});

test('a page that is left tells what answers at once', () => {
  items = [['k', 'v']];
  expect(readWritten()).toEqual({
    atMs: expect.any(Number),
    origin: 'https://shop.test',
    items: [{ area: 'localStorage', key: { text: 'k', length: 1 }, value: { text: 'v', length: 1 } }],
    cut: false,
  });
});
