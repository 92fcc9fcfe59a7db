import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/core/schema/report.ts';
import { translator } from '../../../src/i18n/translator.ts';
import { headline } from '../../../src/report/view/headline.ts';
import { storedItems } from '../../../src/report/view/stored-items.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { browseReport, emptyReport, reportOf, sampleReport, troubledReport } from '../../helpers/report-fixture.ts';
import { type RunBuilder, run } from '../../helpers/run-builder.ts';

const named = { coverage: 'named' } as const;
const said = (report: Report, locale: 'sv' | 'en' = 'sv') =>
  headline(report, storedItems(report.runs), translator(locale));
const sentences = (visit: RunBuilder, locale: 'sv' | 'en' = 'sv') =>
  said(reportOf([visit.build()], policy().build()), locale).sentences;

describe('headline', () => {
  it.each<[string, RunBuilder, string]>([
    [
      'one early item, not named',
      run().cookie('a').choice('accept'),
      'En sak lagrades innan besökaren valde. Den nämns inte vid namn i policyn.',
    ],
    [
      'one early item, named',
      run().cookie('a', named).choice('accept'),
      'En sak lagrades innan besökaren valde. Den nämns i policyn.',
    ],
    [
      'two, none named',
      run().cookie('a').cookie('b').choice('accept'),
      '2 saker lagrades innan besökaren valde. Ingen av dem nämns vid namn i policyn.',
    ],
    [
      'two, one named',
      run().cookie('a').cookie('b', named).choice('accept'),
      '2 saker lagrades innan besökaren valde. 1 av dem nämns inte vid namn i policyn.',
    ],
    [
      'two, both named',
      run().cookie('a', named).cookie('b', named).choice('reject'),
      '2 saker lagrades innan besökaren valde. Alla nämns i policyn.',
    ],
    [
      'no choice',
      run().cookie('a'),
      'En sak lagrades utan att besökaren hade valt. Den nämns inte vid namn i policyn.',
    ],
    [
      'all after the choice',
      run().choice('accept').cookie('a').cookie('b', named),
      'Inget som kräver ett ja sågs lagras innan besökaren valde. 1 av de 2 saker som lagrades nämns inte vid namn i policyn.',
    ],
    ['exempt alone', run().cookie('a', { ...named, exempt: true }), 'Inget som kräver ett ja sågs lagras.'],
    ['a contact alone', run().request('https://cdn.test/a'), 'Inget som kräver ett ja sågs lagras.'],
  ])('%s', (_, visit, expected) => {
    expect(sentences(visit).join(' ')).toBe(expected);
  });

  it('speaks to a person of their own visit', () => {
    expect(said(browseReport()).sentences[0]).toBe('11 saker lagrades utan att du hade valt.');
    expect(said(browseReport('accept'), 'en').sentences[0]).toBe('11 items were stored before you chose.');
  });

  it('says in English what it says in Swedish', () => {
    expect(said(sampleReport(), 'en').sentences).toEqual([
      '11 items were stored before the visitor chose.',
      'The policy does not name 9 of them.',
    ]);
  });

  it('is honest when nothing was seen', () => {
    expect(said(emptyReport())).toMatchObject({
      sentences: ['Inget sågs under detta besök.'],
      detail: 'Kakvakt såg en sida och letade efter kakor, annan lagring och kontakter med andra webbplatser.',
    });
    expect(said(emptyReport(0)).sentences).toEqual(['Ingen sida kunde granskas.']);
  });

  it('says nothing of a site whose page answered with an error', () => {
    expect(said(reportOf([run().status(500).build()], policy().build()), 'en')).toMatchObject({
      sentences: ['The page answered with an error (500), so nothing can be said of what it stores.'],
      detail: null,
    });
    expect(sentences(run().status(404).cookie('a'))[0]).toBe('En sak lagrades utan att besökaren hade valt.');
  });

  it('names everything that weakens it', () => {
    const kinds = said(troubledReport()).caveats.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['problem', 'gap', 'third-parties-hidden', 'undecided', 'failed']));
    expect(said(sampleReport()).caveats).toEqual([]);
  });

  it('says why something is undecided', () => {
    const blocked = run().look().environment({ thirdPartyCookies: 'block' }).request('https://ads.test/p');
    const { caveats } = said(reportOf([blocked.build()], policy().cookie('sid').build()));
    expect(caveats.map(({ text }) => text).join(' ')).toContain(
      'Det gick inte att avgöra allt: webbläsaren blockerar tredjepartskakor',
    );
  });
});
