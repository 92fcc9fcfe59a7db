import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameText } from '../../../../src/core/classify/name-text.ts';
import type { Declaration } from '../../../../src/core/schema/declaration.ts';
import type { DeclaredDuration } from '../../../../src/core/schema/declared-duration.ts';
import { policySchema } from '../../../../src/core/schema/policy.ts';
import type { Localized } from '../../../../src/core/schema/text.ts';
import { importPage } from '../../../../src/policy/import/human/import-page.ts';
import { unreadDuration, unreadWords } from '../../../../src/policy/import/unread-words.ts';
import { policy } from '../../../helpers/policy-builder.ts';
import { type DeclaredRow, pages, type UnreadRow } from './pages.ts';

const head = '<h1>Cookies</h1><table><tr><th>Cookie</th><th>Purpose</th><th>Duration</th></tr>';
const row = '<tr><td>_ma</td><td>Counts visits.</td><td>90 days</td></tr>';

const tags =
  '<table> </table> <tr> <td> <th>Namn <th>Syfte <th>Lagringstid <td/rowspan=3> <td/colspan=0> <h2>Kakor <p> <br> <dt> <dd> <script> <!-- <template> <svg>';
const words = '_ma __proto__ constructor * [x] Namn: Duration: exempel.test Pixel , \u0000 \u202E';
const pieces = [...tags.split(' '), ...words.split(' '), ' ', ' 1 år ', ' – '];

describe.each(pages)('$page', ({ page, own, language, declared, unread }) => {
  const html = readFileSync(`tests/fixtures/policy-pages/${page}.html`, 'utf8');
  const read = importPage(html, { siteDomains: [own] });

  test('declares what the page says', () => {
    expect(read.declarations.map(rowOf)).toEqual(declared);
  });

  test('lists what could not be read, with its line', () => {
    expect(read.unread.map(({ where, why }) => [where.line, where.text, nameOf(why)])).toEqual(unread);
    const lines = html.split('\n');
    for (const { where } of read.unread) expect(where.line).toBeLessThanOrEqual(lines.length);
  });

  test('is a policy, in the language of the page', () => {
    const file = policy(own).build();
    expect(policySchema.safeParse({ ...file, declarations: read.declarations }).error).toBeUndefined();
    expect(new Set(read.declarations.map(({ id }) => id)).size).toBe(declared.length);
    expect(read.language).toBe(language);
  });
});

describe('the words in the head decide', () => {
  const columns = [
    ['Name', 'sid'],
    ['Provider', 'Counters Ltd'],
    ['Purpose', 'Counts visits.'],
    ['Expiry', '90 days'],
  ] as const;
  test('in whatever order the columns stand', () => {
    const anyOrder = fc.shuffledSubarray([...columns], { minLength: columns.length });
    fc.assert(
      fc.property(anyOrder, (order) => {
        const heads = order.map(([text]) => `<th>${text}</th>`).join('');
        const cells = order.map(([, text]) => `<td>${text}</td>`).join('');
        const read = importPage(`<h1>Cookies</h1><table><tr>${heads}</tr><tr>${cells}</tr></table>`, {
          siteDomains: [],
        });
        expect(read.declarations.map(rowOf)).toEqual([
          ['cookie', 'sid', null, null, 'Counters Ltd', 'unknown', 90 * 86_400, 'Counts visits.'],
        ]);
      }),
    );
  });

  test.each([
    [
      'prices',
      '<tr><th>Namn</th><th>Pris</th><th>Beskrivning</th></tr><tr><td>Småkaka</td><td>10 kr</td><td>God.</td></tr>',
    ],
    ['opening hours', '<tr><th>Dag</th><th>Tid</th></tr><tr><td>Måndag</td><td>9–17</td></tr>'],
    ['courses', '<tr><th>Name</th><th>Duration</th></tr><tr><td>Rowing for beginners</td><td>10 weeks</td></tr>'],
    ['people', '<tr><th>Name</th><th>Company</th></tr><tr><td>Ada Lind</td><td>Exempel AB</td></tr>'],
  ])('and a table of %s is left alone', (_, rows) => {
    const read = importPage(`<h1>Välkommen</h1><table>${rows}</table>`, { siteDomains: [] });
    expect(read).toMatchObject({ declarations: [], unread: [] });
  });

  test('a cookie table without a column of names is told', () => {
    const rows = '<tr><td>_ma</td><td>a</td></tr><tr><td>_mb</td><td>b</td></tr>';
    const read = importPage(`<h1>Cookies</h1><table>${rows}</table>`, { siteDomains: [] });
    expect(read.unread.map(({ why }) => why)).toEqual([unreadWords.notUnderstood]);
  });
});

describe('smaller shapes', () => {
  const year = 31_536_000;
  const day = 86_400;
  test.each<[string, string, DeclaredRow[]]>([
    [
      'a head of two rows',
      '<table><tr><th rowspan=2>Namn</th><th colspan=2>Uppgifter</th></tr><tr><th>Syfte</th><th>Lagringstid</th></tr><tr><td>_x_y</td><td>Minns.</td><td>1 år</td></tr></table>',
      [['cookie', '_x_y', null, null, null, 'unknown', year, 'Minns.']],
    ],
    [
      'a category beside several names',
      '<table><tr><th>Kategori</th><th>Cookie</th><th>Lagringstid</th></tr><tr><td rowspan=2>Statistik</td><td>_a</td><td>2 år</td></tr><tr><td>_b</td><td>1 dygn</td></tr></table>',
      [
        ['cookie', '_a', null, null, null, 'statistics', 2 * year, null],
        ['cookie', '_b', null, null, null, 'statistics', day, null],
      ],
    ],
    [
      'as many lifetimes as names in a row',
      '<table><tr><th>Namn</th><th>Lagringstid</th></tr><tr><td>a_1<br>a_2</td><td>1 år<br>session</td></tr></table>',
      [
        ['cookie', 'a_1', null, null, null, 'unknown', year, null],
        ['cookie', 'a_2', null, null, null, 'unknown', 'session', null],
      ],
    ],
    ...(['Egen', 'Oss', 'Os', 'Vår', 'Webbplatsen', 'This site'] as const).map(
      (own): [string, string, DeclaredRow[]] => [
        `the site as ${own}`,
        `<table><tr><th>Cookie</th><th>Provider</th><th>Expiry</th></tr><tr><td>_a</td><td>${own}</td><td>1 year</td></tr></table>`,
        [['cookie', '_a', null, 'first', null, 'unknown', year, null]],
      ],
    ),
    [
      'a labelled heading',
      '<h3>Namn: _ma</h3><p>Lagringstid: 2 år</p><p>Syfte: Räknar besök.</p>',
      [['cookie', '_ma', null, null, null, 'unknown', 2 * year, 'Räknar besök.']],
    ],
    [
      'labels on one line',
      '<p>Namn: _ma / Används av: Exempel AB / Typ av kaka: Ett års kaka</p>',
      [['cookie', '_ma', null, null, 'Exempel AB', 'unknown', year, null]],
    ],
    [
      'bullets',
      '<ul><li><b>_ma</b> – skiljer besökare åt. Sparas i 2 år.</li><li>NID (Exempel): 1 år</li><li>test_kaka – session</li></ul>',
      [
        ['cookie', '_ma', null, null, null, 'unknown', 2 * year, 'skiljer besökare åt. Sparas i 2 år.'],
        ['cookie', 'NID', null, null, null, 'unknown', year, '(Exempel): 1 år'],
        ['cookie', 'test_kaka', null, null, null, 'unknown', 'session', null],
      ],
    ],
  ])('%s', (_, html, declared) => {
    const read = importPage(`<h2>Kakor</h2>${html}`, { siteDomains: [] });
    expect(read.declarations.map(rowOf)).toEqual(declared);
    expect(read.unread).toEqual([]);
  });

  test('columns that are no table are told, and none of their heads is taken for a name', () => {
    const line = (cells: string[]) => `<div>${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`;
    const html = line(['Name', 'Purpose', 'Expiry']) + line(['_ma', 'Counts.', '2 years']);
    const read = importPage(`<h2>Cookies</h2>${html}`, { siteDomains: [] });
    expect(read.declarations).toEqual([]);
    expect(read.unread.map(({ where, why }) => [where.text, why])).toEqual([['_ma', unreadWords.prose]]);
  });

  test('a cell of several domains is told, and none of them is chosen', () => {
    const rows = '<tr><td>_ma</td><td>a.test, b.test</td></tr><tr><td>_mb</td><td>Tredje part</td></tr>';
    const html = `<h2>Kakor</h2><table><tr><th>Namn</th><th>Domän</th></tr>${rows}</table>`;
    const read = importPage(html, { siteDomains: [] });
    expect(read.declarations.map(rowOf).map(([, name, domain, party]) => [name, domain, party])).toEqual([
      ['_ma', null, null],
      ['_mb', null, 'third'],
    ]);
    expect(read.unread.map(({ where, why }) => [where.text, why])).toEqual([['a.test, b.test', unreadWords.domain]]);
  });

  test('the language that is given goes before what the page says', () => {
    expect(importPage('<html lang="en">', { language: 'sv', siteDomains: [] }).language).toBe('sv');
  });
});

describe('hostile pages', () => {
  test.each([
    ['many nested elements', '<div>'.repeat(100_000), 'tooTangled'],
    ['many nested tables', '<table><tr><td>'.repeat(100_000), 'tooTangled'],
    ['markup that multiplies', Array.from({ length: 5000 }, (_, i) => `<b id=${i}><p>`).join(''), 'tooTangled'],
    ['very many elements', '<br>'.repeat(500_001), 'tooTangled'],
    ['ten million characters', `${head}${row}</table><p>${'x '.repeat(5_000_000)}`, 'tooLarge'],
  ] as const)('%s are told, in bounded time', (_, html, why) => {
    const { unread } = importPage(html, { siteDomains: [] });
    expect(unread.map((one) => nameOf(one.why))).toContain(why);
  });

  test('50 000 rows are read as far as 20 000 items', () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `<tr><td>c_${i}</td><td>Counts.</td><td>1 day</td></tr>`);
    const read = importPage(`${head}${rows.join('')}</table>`, { siteDomains: [] });
    expect(read.declarations).toHaveLength(20_000);
    expect(read.unread.map(({ why }) => nameOf(why))).toEqual(['tooMany']);
  });

  test.each([
    ['spans', `${head}<tr>${'<td rowspan=65534 colspan=1000>a_b</td>'.repeat(100)}</tr>${'<tr></tr>'.repeat(20_000)}`],
    ['attributes', `<a ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>`],
    ['brackets', `${head}${`<tr><td>${'['.repeat(1999)}_a</td><td>x</td><td>1 day</td></tr>`.repeat(200)}`],
    ['names', `<p>${'a_b, '.repeat(199)}</p>`.repeat(1000)],
    ['placeholders', `${head}${`<tr><td>a_${'xX-'.repeat(600)}</td><td>x</td><td>1 day</td></tr>`.repeat(200)}`],
  ])('and %s without end take no longer', (_, html) => {
    importPage(html, { siteDomains: [] });
  });

  test('a name with characters that cannot be seen is told and made harmless', () => {
    const read = importPage(`${head}<tr><td>a\u202Eb_c</td><td>x</td><td>1 day</td></tr></table>`, { siteDomains: [] });
    expect(read.declarations).toEqual([]);
    expect(read.unread).toEqual([
      { where: { line: 1, heading: 'Cookies', text: 'a\\u{202e}b_c' }, why: unreadWords.hiddenCharacters },
    ]);
  });

  test.each([
    [
      'in a definition',
      '<dl><dt>_clck</dt><dd>Purpose: Session replay. Duration: 1 year</dd></dl>',
      'Session replay',
      31_536_000,
    ],
    [
      'on a line of its own',
      '<p>Namn: _clck. Syfte: Räknar besök. Lagringstid: 30 dagar</p>',
      'Räknar besök',
      2_592_000,
    ],
    [
      'a sentence that only looks so',
      '<dl><dt>_clck</dt><dd>Purpose: Replay. Note: none.</dd></dl>',
      'Replay. Note: none.',
      'unknown',
    ],
  ])('labels after a full stop: %s', (_, html, purpose, duration) => {
    const { declarations } = importPage(`<h1>Cookies</h1>${html}`, { siteDomains: [] });
    expect(declarations.map(rowOf)).toMatchObject([
      ['cookie', '_clck', null, null, null, expect.any(String), duration, purpose],
    ]);
  });

  test('soft hyphens in a long name are none of it', () => {
    const read = importPage(`${head}<tr><td>wp_&shy;logged<wbr>_in</td><td></td><td></td></tr></table>`, {
      siteDomains: [],
    });
    expect(read.declarations.map(rowOf)).toEqual([
      ['cookie', 'wp_logged_in', null, null, null, 'unknown', 'unknown', null],
    ]);
  });

  test('of any markup, a valid policy is made and nothing is thrown', () => {
    const piece = fc.constantFrom(...pieces);
    const file = policy().build();
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (parts) => {
        const { declarations } = importPage(parts.join(''), { siteDomains: ['exempel.test'] });
        expect(policySchema.safeParse({ ...file, declarations }).error).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

function rowOf(one: Declaration): DeclaredRow {
  if (one.kind === 'recipient' || one.depth === 'general') throw new Error('a page of cookies names items');
  if (one.kind === 'pixel')
    return ['pixel', one.path ?? '', one.domain, null, one.provider, one.purpose, null, one.purposeText?.sv ?? null];
  const kind = one.kind === 'cookie' ? one.kind : one.area;
  if (kind !== 'cookie' && kind !== 'localStorage' && kind !== 'sessionStorage')
    throw new Error(`${kind} is on no page`);
  const name = nameText(one.name);
  const duration = lengthOf(one.duration);
  const party = one.kind === 'cookie' ? one.party : null;
  expect(one.consent).toEqual({ kind: 'unknown' });
  return [kind, name, one.domain, party, one.provider, one.purpose, duration, one.purposeText?.sv ?? null];
}

/** Seconds; `..` between the shortest and the longest, `~` before what begins anew. */
function lengthOf(duration: DeclaredDuration): number | string {
  if (duration.kind === 'seconds') return duration.seconds;
  if (duration.kind === 'sliding') return `~${duration.seconds}`;
  return duration.kind === 'range' ? `${duration.fromSeconds}..${duration.toSeconds}` : duration.kind;
}

function nameOf(why: Localized): UnreadRow[2] {
  const keys = Object.keys(unreadWords) as (keyof typeof unreadWords)[];
  return keys.find((key) => unreadWords[key] === why) ?? (why === unreadDuration ? 'noLifetime' : 'lifetime');
}
