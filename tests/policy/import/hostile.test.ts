import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ImportFormat, importFormats } from '../../../src/policy/import/import-format.ts';
import { PolicyError } from '../../../src/policy/policy-error.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';
import { imported } from './import-fixture.ts';

/** A small file of each format as JSON, whose parts are then replaced by anything. */
const seeds: Readonly<Record<ImportFormat, unknown>> = {
  klaro: fixture('klaro.json'),
  cookieconsent: {
    categories: {
      ads: { readOnly: false, autoClear: { cookies: [{ name: 'a' }] }, services: { s: { cookies: [{ name: 'b' }] } } },
    },
    language: {
      translations: {
        sv: {
          preferencesModal: {
            sections: [{ linkedCategory: 'ads', cookieTable: { headers: { n: 'Namn' }, body: [{ n: 'a' }] } }],
          },
        },
      },
    },
    cookie: { name: 'c', expiresAfterDays: 3 },
  },
  'wp-consent-api': fixture('wp-consent-api.json'),
  cookiebot: { cookieTableStatistics: [['a', 'b.test', 'c', '1 year', 'HTTP', '1', '', '']] },
  onetrust: fixture('onetrust-sv.json'),
  complianz: fixture('complianz.json'),
  'iab-device-storage': fixture('iab-device-storage.json'),
  'open-cookie-database': fixture('open-cookie-database.json'),
  wat: fixture('wat.json'),
  'well-known': fixture('well-known-domain.json'),
};

describe.each(importFormats)('%s', (format) => {
  test('anything in any place gives a policy that is valid, or an error that says what and where', () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('', ' ', '__proto__', '\u202e', '*', '\\', '#', 'x'.repeat(5000), 1e308, -1, [], {}, [[]], null),
    );
    fc.assert(
      fc.property(anything, fc.nat(), (value, at) => {
        const text = JSON.stringify(replaced(seeds[format], value, at % countOf(seeds[format])));
        expectHandled(text, format);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['brackets without end', '['.repeat(200_000)],
    ['a reserved key', JSON.stringify(seeds[format]).replace('{', '{"__proto__":{"a":1},')],
    ['too much', `${' '.repeat(5_000_001)}{}`],
    ['half a file', JSON.stringify(seeds[format]).slice(0, -2)],
    ['nothing', ''],
    ['no JSON at all', '\u0000\u202e'],
    ['another kind of file', '{"a": [1, 2, {"b": null}]}'],
  ])('%s: an error that says what and where', (_, text) => {
    expect(() => imported(text, format)).toThrow(PolicyError);
  });
});

describe('scripts', () => {
  test.each([
    ['nested without end', 'var klaroConfig = '.concat('['.repeat(100_000))],
    ['a chain without end', `var a = ${'!'.repeat(200_000)}1`],
    ['PHP nested without end', `<?php wp_add_cookie_info(${'array('.repeat(100_000)}`],
    ['no language at all', 'cookies: we use some of them, and more.'],
    ['no configuration', 'var a = {}; function b() { return [1]; }'],
  ])('%s: an error that says what and where', (_, text) => {
    expect(() => imported(text)).toThrow(/^file(?::\d+)?: the file /);
  });

  test('is never run, and cannot reach a prototype', () => {
    const script = `globalThis.ran = true; var klaroConfig = { __proto__: { ran: 1 }, 'constructor': 2, ...more,
      services: [{ name: 'a', purposes: ['analytics'], cookies: ['b', (() => { globalThis.ran = true; return 'c'; })(), \`d\${e}\`, -1] }] }`;
    const { declarations, unread } = imported(script);
    expect(declarations).toMatchObject([{ name: { exact: 'b' } }]);
    expect(unread.filter((line) => line.endsWith('code is never run'))).toHaveLength(3);
    expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
    expect(Reflect.get({}, 'ran')).toBeUndefined();
  });
});

test('five megabytes of rows are read in seconds, each with an id of its own', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({
    name: `a${index % 7}`,
    purpose: 'p'.repeat(200),
    max_age: index,
  }));
  const text = JSON.stringify({ site: 'shop.test', cookies: rows });
  expect(text.length).toBeGreaterThan(4_800_000);
  const { declarations } = imported(text);
  expect(declarations).toHaveLength(20_000);
  expect(new Set(declarations.map(({ id }) => id)).size).toBe(20_000);
});

test('many cookies and many rows of one name do not multiply', () => {
  const [cookies, body] = ["{name:'a'},".repeat(20_000), "{n:'a'},".repeat(20_000)];
  const sections = `[{cookieTable:{headers:{n:'Name'},body:[${body}]}}]`;
  const language = `{translations:{en:{preferencesModal:{sections:${sections}}}}}`;
  const { declarations, unread } = imported(
    `run({categories:{a:{autoClear:{cookies:[${cookies}]}}},language:${language}})`,
  );
  expect(declarations).toHaveLength(1);
  expect(unread.filter((line) => line.endsWith('further up already'))).toHaveLength(39_998);
});

function expectHandled(text: string, format: ImportFormat): void {
  try {
    const { policy } = imported(text, format);
    expect(readPolicy(JSON.stringify(policy), 'file')).toEqual(policy);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    expect(error.message).toMatch(/^file(?::\d+)?: \S+ .+\. .+/);
  }
}

function fixture(file: string): unknown {
  return JSON.parse(readFileSync(`tests/fixtures/policy-formats/${file}`, 'utf8'));
}

function countOf(value: unknown): number {
  return typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, one) => sum + countOf(one), 1)
    : 1;
}

/** A copy in which the part that comes at that place, depth first, is another. */
function replaced(value: unknown, by: unknown, at: number): unknown {
  if (at === 0 || typeof value !== 'object' || value === null) return at === 0 ? by : value;
  let passed = 1;
  const inner = Object.entries(value).map(([key, one]) => {
    const place = at - passed;
    passed += countOf(one);
    return [key, place >= 0 && place < countOf(one) ? replaced(one, by, place) : one] as const;
  });
  return Array.isArray(value) ? inner.map(([, one]) => one) : Object.fromEntries(inner);
}
