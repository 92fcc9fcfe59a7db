// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { enliven, followLanguage } from '../../../src/report/html/report-tools.js';

const rows: readonly (readonly [string, string, string | null])[] = [
  ['b10', '2 dygn', '172800'],
  ['b9', '30 minuter', '1800'],
  ['Ärta', 'tills fliken stängs', null],
  ['a', '400 dagar', '34560000'],
];

beforeEach(() => {
  document.body.innerHTML = `<div class="data-table" lang="sv">
    <div class="table-tools" data-label="Sök" data-shown="{shown} av {all} visas"></div>
    <table><thead><tr><th>Namn</th><th>Tid</th></tr></thead><tbody>${rows
      .map(
        ([name, time, order]) =>
          `<tr><th>${name}</th><td${order === null ? '' : ` data-order="${order}"`}>${time}</td></tr>`,
      )
      .join('')}</tbody><tfoot><tr><td>… och 3 till</td></tr></tfoot></table></div>
    <table id="single"><thead><tr><th>Namn</th></tr></thead><tbody><tr><th>en</th></tr></tbody></table>`;
  enliven(document);
});

const shown = () =>
  [...document.querySelectorAll('.data-table tbody tr')]
    .filter((row) => row instanceof HTMLElement && !row.hidden)
    .map((row) => row.querySelector('th')?.textContent);
const heading = (place: number) => document.querySelectorAll<HTMLButtonElement>('.data-table thead button')[place];

describe('enliven', () => {
  it.each([
    ['names, with the numbers in them counted and å, ä, ö last', 0, ['a', 'b9', 'b10', 'Ärta']],
    ['numbers of their own, what has none first', 1, ['Ärta', 'b9', 'b10', 'a']],
  ])('sorts by %s', (_, place, order) => {
    heading(place)?.click();
    expect(shown()).toEqual(order);
    heading(place)?.click();
    expect(shown()).toEqual(order.toReversed());
    heading(place)?.click();
    expect(shown()).toEqual(rows.map(([name]) => name));
  });

  it('marks the one column that it sorts by', () => {
    heading(0)?.click();
    heading(1)?.click();
    expect(
      [...document.querySelectorAll('.data-table thead th')].map((head) => head.getAttribute('aria-sort')),
    ).toEqual([null, 'ascending']);
  });

  it.each([
    ['B', ['b10', 'b9'], '2 av 4 visas'],
    ['dygn b', ['b10'], '1 av 4 visas'],
    ['nothing like it', [], '0 av 4 visas'],
    [' ', ['b10', 'b9', 'Ärta', 'a'], ''],
    ['.*', [], '0 av 4 visas'],
  ])('searches for %j', (words, found, said) => {
    const box = document.querySelector('input');
    if (box === null) throw new Error('A searchable table has a box');
    box.value = words;
    box.dispatchEvent(new Event('input'));
    expect(shown()).toEqual(found);
    expect(document.querySelector('output')?.textContent).toBe(said);
    expect(document.querySelector('tfoot')?.textContent).toContain('3 till');
  });

  it('gives tools once, however often it is asked, and none to a table of one row', () => {
    enliven(document);
    expect(document.querySelectorAll('.data-table thead button').length).toBe(2);
    expect(document.querySelectorAll('input').length).toBe(1);
    expect(document.querySelectorAll('#single button').length).toBe(0);
  });
});

describe('followLanguage', () => {
  beforeEach(() => {
    document.title = 'Rapport';
    document.body.innerHTML = ['sv', 'en']
      .map(
        (language) =>
          `<input type="radio" name="language" value="${language}" data-title="${language === 'sv' ? 'Rapport' : 'Report'}"${language === 'sv' ? ' checked' : ''}>
          <div class="language" lang="${language}"><p id="items${language === 'sv' ? '' : '-en'}"></p></div>`,
      )
      .join('');
  });

  it('says the chosen language to the document, and its title in it', () => {
    location.hash = '';
    followLanguage(document);
    document.querySelector<HTMLInputElement>('[value="en"]')?.click();
    expect([document.documentElement.lang, document.title]).toEqual(['en', 'Report']);
  });

  it.each([
    ['#items-en', 'en'],
    ['#items', 'sv'],
    ['#%', 'sv'],
    ['#%E0%A4%A', 'sv'],
  ])('of the link %s shows %s', (hash, language) => {
    location.hash = hash;
    followLanguage(document);
    expect(document.querySelector<HTMLInputElement>(':checked')?.value).toBe(language);
  });
});
