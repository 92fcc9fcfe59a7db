import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../src/core/schema/policy.ts';
import { translator } from '../../../src/i18n/translator.ts';
import { drift } from '../../../src/policy/drift/drift.ts';
import { driftInWords } from '../../../src/policy/drift/drift-in-words.ts';
import { sectionsOfPolicyPage } from '../../../src/policy/drift/sections-of-policy-page.ts';
import { withNewHashes } from '../../../src/policy/drift/with-new-hashes.ts';
import { PolicyError } from '../../../src/policy/policy-error.ts';
import { type PolicyBuilder, policy } from '../../helpers/policy-builder.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const us = 'Butiken AB svarar för uppgifterna.';
const cookies = 'Vi räknar besök. Det sker först efter ett ja.';
const page = `<h1>Policy</h1><h2>Om oss</h2><p>${us}</p><h2>Kakor</h2><p>${cookies}</p>`;

const file = (changes: Partial<Policy['source']> = {}): PolicyBuilder => {
  const sections = [
    { section: 'Om oss', sha256: sha256(us) },
    { section: 'Kakor', sha256: sha256(cookies) },
  ];
  return policy().with({ source: { ...policy().build().source, sections, ...changes } });
};
const full = file()
  .statement('who', { section: 'Om oss' })
  .statement('counts', { section: 'Kakor', sha256: sha256('Vi räknar besök.') })
  .statement('after-yes', { section: 'Kakor' })
  .cookie('_ma', { statement: 'after-yes' });

function driftOf(built: PolicyBuilder, text: string, isHtml = true) {
  const declared = built.build();
  const names = declared.source.sections.map(({ section }) => section);
  return drift(declared, sectionsOfPolicyPage({ text, isHtml, where: 'page' }, names));
}

const told = (built: PolicyBuilder, text: string, isHtml = true) =>
  driftOf(built, text, isHtml).sections.map(({ how, section }) => `${how} ${section}`);

test.each<[string, string, string[]]>([
  ['as it was', page, ['same Om oss', 'same Kakor']],
  [
    'in other markup',
    `<body><nav><h2>Meny</h2><p>x</p></nav><main><article><h3>Om&nbsp;oss</h3>\n Butiken <b>AB</b>\n\tsvarar för uppgifterna.
     <h3 id="k"><a href="#k">Kakor</a></h3><ul><li>Vi räknar besök.<li>Det sker först efter ett ja.</ul><script>1</script></article></main>
     <footer><h2>Kontakt</h2><p>y</p></footer>`,
    ['same Om oss', 'same Kakor'],
  ],
  ['in another composition of its letters (NFC)', page.normalize('NFD'), ['same Om oss', 'same Kakor']],
  ['with a word changed', page.replace('ett ja', 'ett klick'), ['same Om oss', 'changed Kakor']],
  ['with a section gone', page.replace(/<h2>Kakor.*/, ''), ['same Om oss', 'gone Kakor']],
  ['with a section more', `${page}<h2>Nytt</h2><p>Mer.</p>`, ['same Om oss', 'same Kakor', 'new Nytt']],
  ['with another heading', page.replace('Kakor', 'Cookies'), ['same Om oss', 'renamed Kakor']],
  [
    'with another heading and other words',
    page.replace('Kakor', 'Cookies').replace('räknar', 'mäter'),
    ['same Om oss', 'gone Kakor', 'new Cookies'],
  ],
  ['in another order', `<h2>Kakor</h2><p>${cookies}</p><h2>Om oss</h2><p>${us}</p>`, ['same Om oss', 'same Kakor']],
  [
    'after a table of contents that names the sections',
    `<ul><li>Om oss<li>Kakor</ul>${page}`,
    ['same Om oss', 'same Kakor'],
  ],
  [
    'under what is no heading by its markup',
    `<p><b>Om oss</b></p><p>${us}</p><details><summary>Kakor</summary>${cookies}</details>`,
    ['same Om oss', 'same Kakor'],
  ],
  [
    'cut into sections below',
    `<h2>Om oss</h2><p>${us}</p><h2>Kakor</h2><p>Vi räknar besök.</p><h3>Det sker först</h3><p>efter ett ja.</p>`,
    ['same Om oss', 'same Kakor'],
  ],
  ['empty', '', ['gone Om oss', 'gone Kakor']],
])('the page %s', (_, text, expected) => {
  expect(told(full, text)).toEqual(expected);
});

test.each([
  ['as it was', `Policy\n\nOm oss\n${us}\n\nKakor\nVi räknar besök.\nDet sker först efter ett ja.\n`, ['same', 'same']],
  ['changed', `Om oss\n${us}\nKakor\nVi räknar inte besök.`, ['same', 'changed']],
  ['after a table of contents', `Om oss\nKakor\nOm oss\n${us}\nKakor\n${cookies}`, ['same', 'same']],
])('plain text %s', (_, text, expected) => {
  expect(driftOf(full, text, false).sections.map(({ how }) => how)).toEqual(expected);
});

describe('what hangs on it', () => {
  test.each<[string, string, object[]]>([
    ['nothing, when nothing changed', page, []],
    [
      'the statements of a changed section, but for those whose passage is still there',
      page.replace('ett ja', 'ett klick'),
      [{ id: 'after-yes', because: 'changed', declarations: ['ma'] }],
    ],
    [
      'a statement whose passage is gone',
      page.replace('Vi räknar', 'Vi mäter'),
      [
        { id: 'counts', because: 'passage' },
        { id: 'after-yes', because: 'changed' },
      ],
    ],
    [
      'those of a section that is gone',
      page.replace(/<h2>Om oss.*?<h2>/, '<h2>'),
      [{ id: 'who', because: 'gone', declarations: [] }],
    ],
    [
      'those of a section with a new heading',
      page.replace('Kakor', 'Cookies'),
      [
        { id: 'counts', because: 'renamed' },
        { id: 'after-yes', because: 'renamed' },
      ],
    ],
  ])('%s', (_, text, expected) => {
    const found = driftOf(full, text);
    expect(found.statements).toHaveLength(expected.length);
    expect(found.statements).toMatchObject(expected);
    expect(found.isSame).toBe(expected.length === 0);
  });

  test.each(['sv', 'en'] as const)('is said in words (%s)', (locale) => {
    const changed = page.replace('ett ja', 'ett klick').replace('Om oss', 'Vilka vi är');
    const lines = driftInWords(driftOf(full, `${changed}<h2>Nytt</h2>x`), translator(locale)).join('\n');
    for (const word of ['Om oss', 'Vilka vi är', 'Kakor', 'Nytt', 'after-yes', 'ma', '--update'])
      expect(lines).toContain(word);
  });
});

test('a page without any of the sections is told to be another', () => {
  expect(driftInWords(driftOf(full, '<h1>Logga in</h1><p>Namn</p>'), translator('en'))).toEqual([
    expect.stringContaining('Is it the right one?'),
  ]);
});

describe('the new hashes', () => {
  const changed = `${page.replace('ett ja', 'ett klick').replace('Om oss', 'Vilka vi är')}<h2>Nytt</h2><p>x</p>`;

  test('are those of the page, on its day, and headings are followed', () => {
    const updated = withNewHashes(full.build(), driftOf(full, changed), '2026-12-01');
    expect(updated.source.retrieved).toBe('2026-12-01');
    expect(updated.source.sections.map(({ section }) => section)).toEqual(['Vilka vi är', 'Kakor', 'Nytt']);
    expect(updated.statements.map(({ section }) => section)).toEqual(['Vilka vi är', 'Kakor', 'Kakor']);
    expect(driftOf(policy().with(updated), changed).isSame).toBe(true);
  });

  const word = fc.constantFrom(
    'kakor',
    'besök',
    'räknas',
    'efter',
    'ett',
    'ja.',
    'Å',
    'A\u030a',
    '<b>x</b>',
    '&amp;',
    '<br>',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const levels = fc.integer({ min: 1, max: 6 });
  const pages = fc.array(fc.record({ level: levels, text }), { minLength: 1, maxLength: 8 });
  const htmlOf = (all: readonly { level: number; text: string }[]) =>
    all.map(({ level, text: body }, index) => `<h${level}>Del ${index}</h${level}><p>${body}</p>`).join('\n');

  test('of any page make it the same, and one word more is told of its section alone', () => {
    fc.assert(
      fc.property(pages, fc.nat(), (all, pick) => {
        const empty = file({ sections: [] });
        const made = policy().with(withNewHashes(empty.build(), driftOf(empty, htmlOf(all)), '2026-12-01'));
        expect(driftOf(made, htmlOf(all)).isSame).toBe(true);
        const which = pick % all.length;
        const edited = all.map((one, index) => (index === which ? { ...one, text: `${one.text} ändrat` } : one));
        const hows = driftOf(made, htmlOf(edited)).sections.map(({ how, section }) =>
          how === 'same' ? null : `${how} ${section}`,
        );
        expect(hows.filter((how) => how !== null)).toEqual(
          all[which]?.text.replaceAll(/<br>|\s/g, '') === '' ? [`new Del ${which}`] : [`changed Del ${which}`],
        );
      }),
    );
  });
});

describe('a hostile page', () => {
  test.each([
    ['deep', '<div>'.repeat(100_000)],
    ['deep in formatting', Array.from({ length: 5000 }, (_, index) => `<p><b class="${index}">`).join('')],
    ['huge', 'x'.repeat(5_000_001)],
  ])('%s is refused', (_, text) => {
    expect(() => driftOf(full, text)).toThrow(PolicyError);
  });

  test.each([
    ['of headings', '<h1>a</h1>'.repeat(100_000)],
    ['of headings that go down', '<h1>a<h2>b<h3>c<h4>d<h5>e<h6>f'.repeat(8000)],
    ['of articles', '<article>a</article>'.repeat(20_000)],
    ['of sentences', 'A. '.repeat(500_000)],
  ])('%s is read in seconds', (_, text) => {
    driftOf(full, text);
  });
});
