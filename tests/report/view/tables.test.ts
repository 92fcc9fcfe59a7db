import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/i18n/translator.ts';
import { reportView } from '../../../src/report/view/report-view.ts';
import { safeHref } from '../../../src/report/view/safe-href.ts';
import type { TableView } from '../../../src/report/view/table-view.ts';
import { rules } from '../../../src/rules/index.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { emptyReport, reportOf, sampleReport, troubledReport } from '../../helpers/report-fixture.ts';
import { type RunBuilder, run } from '../../helpers/run-builder.ts';

const view = (report = sampleReport()) => reportView(report, rules, translator('sv'));
const firstColumn = (table: TableView | null | undefined) => table?.rows.map(({ cells }) => cells[0]?.text);
const row = (table: TableView | null | undefined, name: string) =>
  table?.rows.find(({ cells }) => cells[0]?.text === name)?.cells;

describe('the tables', () => {
  it('hold every stored item once, the early and unnamed first', () => {
    const [cookies, storage] = view().items.tables;
    expect(cookies?.caption).toBe('16 kakor');
    expect(firstColumn(cookies)?.slice(0, 2)).toEqual(['lp_session_guest', 'sb_probe']);
    expect(new Set(firstColumn(cookies)).size).toBe(16);
    expect(firstColumn(storage)).toEqual(['ma.queue', 'wpEmojiSettingsSupports', 'player-cache']);
  });

  it('say lifetimes in words, with the seconds kept and asked for', () => {
    const [cookies] = view().items.tables;
    expect(row(cookies, '_ma')?.[1]).toMatchObject({
      text: '400 dagar',
      details: ['34\u00a0560\u00a0000 sekunder; bad om 63\u00a0072\u00a0000'],
    });
    expect(row(cookies, 'kundvagn')?.[1]).toMatchObject({ text: '2 dygn', details: ['172\u00a0800 sekunder'] });
    expect(row(cookies, 'PHPSESSID')?.[1]).toMatchObject({ text: 'tills webbläsaren stängs', details: [] });
  });

  it('say in which visits an item was seen, and what the policy has on it', () => {
    const [cookies] = view().items.tables;
    expect(row(cookies, 'PHPSESSID')?.[2]).toMatchObject({ text: 'före valet, 0,2 s', details: ['i alla besök'] });
    expect(row(cookies, '_ga')?.[2]).toMatchObject({ text: 'efter ja, 3,3 s', details: ['Säger ja'] });
    expect(row(cookies, 'PHPSESSID')?.[4]).toMatchObject({
      text: 'nämns i policyn',
      emphasis: 'declared',
      details: ['ändamål: nödvändig', 'undantagen från samtycke', 'känd som PHP: nödvändig (Kakvakts egen lista)'],
    });
    expect(row(cookies, 'sbjs_first')?.[4]).toMatchObject({ text: 'bara allmänt beskriven', emphasis: 'early' });
    expect(row(cookies, '_ga')?.[4]).toMatchObject({
      text: 'finns inte i policyn',
      emphasis: 'undeclared',
      details: ['känd som Google Analytics: statistik (Kakvakts egen lista)'],
    });
  });

  it('say what a name is known for, and how surely', () => {
    const known = { exemption: null, source: 'open-cookie-database' } as const;
    const visit = run()
      .cookie('a', {
        known: { ...known, platform: 'Shop', purposes: ['necessary', 'preferences'], confidence: 'likely' },
      })
      .cookie('b', { known: { ...known, platform: null, purposes: ['marketing'], confidence: 'guess' } })
      .cookie('c', { known: null });
    const [cookies] = view(reportOf([visit.build()], policy().build())).items.tables;
    expect(['a', 'b', 'c'].map((name) => row(cookies, name)?.[4]?.details)).toEqual([
      ['troligen Shop: nödvändig / inställningar (Open Cookie Database)'],
      ['kanske marknadsföring (Open Cookie Database)'],
      [],
    ]);
  });

  it('gather contacts by organisation, those that the policy does not mention first', () => {
    const [contacts] = view().contacts.tables;
    expect(firstColumn(contacts)).toEqual([
      'Annonsnätet',
      'Tagghuset AB',
      'Visitmeter',
      'bokstavsladan.example',
      'budplatsen.example',
      'Videoplattan',
      'Mattis Analys',
    ]);
    expect(row(contacts, 'Videoplattan')?.map(({ text }) => text)).toEqual([
      'Videoplattan',
      'inbäddad sida och ljud eller video',
      '0',
      '2',
      'finns inte i policyn',
    ]);
    expect(row(contacts, 'budplatsen.example')?.[1]?.details).toEqual(['fick kakor']);
  });

  it('say what a recipient is for, and how one knows', () => {
    const { tables, intro } = view().contacts;
    const details = (name: string) => row(tables[0], name)?.[0]?.details;
    expect(details('Mattis Analys')).toEqual(['statistik', 'stat.mattis-analys.test']);
    expect(details('bokstavsladan.example')).toEqual([
      'typsnitt och andra filer (CDN)',
      'servern drivs av Leverans AB',
      'typsnitt.bokstavsladan.example',
    ]);
    expect(details('budplatsen.example')).toEqual([
      'synk.budplatsen.example är ett alias för eu.auktion.example (CNAME)',
    ]);
    expect(details('Visitmeter')).toEqual([
      'statistik',
      'besok.5dportalen.se ser ut som webbplatsens egen adress, men är ett alias för 5d.visitmeter.test (CNAME)',
    ]);
    expect(intro).toContain('den öppna listan third-party-web');
  });

  it('gather what one organisation runs, and say which part of it the policy names', () => {
    const google = { organisation: 'Google', organisationSource: 'third-party-web' } as const;
    const visit = run()
      .request('https://www.tags.test/t.js', { ...google, country: 'US', category: 'tag-manager' })
      .request('https://px.count.test/c', { ...google, category: 'analytics', declared: 'named', declaration: 'count' })
      .request('https://gamla.count.test/c', { ...google, category: 'other' });
    const [table] = view(reportOf([visit.build()], policy().build())).contacts.tables;
    expect(firstColumn(table)).toEqual(['Google']);
    expect(row(table, 'Google')?.[0]?.details.slice(0, 2)).toEqual(['statistik och tagghantering', 'land: USA']);
    expect(row(table, 'Google')?.[4]).toMatchObject({
      text: 'nämns delvis i policyn',
      emphasis: 'undeclared',
      details: ['men inte gamla.count.test och www.tags.test'],
    });
  });

  it('stand aside where there is nothing', () => {
    const quiet = view(reportOf([run().build()], policy().build()));
    expect(quiet.contacts).toMatchObject({
      tables: [],
      intro: 'Inga andra än webbplatsen själv kontaktades under besöken.',
    });
    expect(quiet.items).toMatchObject({ tables: [], intro: 'Inget lagrades under besöken.' });
  });

  it('say nothing of what a recording with gaps does not show', () => {
    const broken = view(reportOf([run().gap('truncated').build()], policy().build()));
    expect(broken.contacts.intro).toContain('inspelningen har luckor');
  });
});

describe('how it was measured', () => {
  it('names the conditions and the visits', () => {
    const { conditions, visits, refused } = view().measured;
    expect(conditions).toContainEqual({ name: 'Alias i DNS', value: 'undersökta (CNAME)' });
    expect(conditions).toContainEqual({ name: 'Webbläsare', value: 'Chromium 156.0.0.0, styrd av granskningen' });
    expect(row(visits, 'Säger nej')?.[2]).toMatchObject({
      text: 'sade nej, 2,6 s',
      details: ['klick på knappen som policyfilen anger'],
    });
    expect(refused?.caption).toBe('3 försök att lagra som webbläsaren nekade');
  });

  it('says why the browser refused, as far as the rules tell', () => {
    const refused = { outcome: 'refused', host: 'ads.test' } as const;
    const visit = run()
      .attempt('id', { ...refused, reason: 'third-party-blocked' })
      .attempt('id', { ...refused, reason: 'same-site' })
      .attempt('id', { ...refused, reason: 'same-site' })
      .attempt('sid', refused);
    const table = view(reportOf([visit.build()], policy().build())).measured.refused;
    expect(row(table, 'id')?.at(-1)).toMatchObject({
      text: 'tredjepartskaka, och webbläsaren blockerar sådana eller kan göra det',
      details: ['SameSite hindrar den på en annan webbplats'],
    });
    expect(row(table, 'sid')?.at(-1)).toMatchObject({ text: 'framgår inte', details: [] });
  });

  it('leaves out nothing that could not be seen', () => {
    const texts = view(troubledReport())
      .measured.limits.map(({ text }) => text)
      .join('\n');
    for (const part of [
      'Webbplatsen hittades inte',
      'Webbläsaren kraschade',
      'blockerade tredjepartskakor',
      'bara åtkomst till den här webbplatsen',
      'Profilen var redan använd',
      'inspelaren startades om',
      'kakan sid (5dportalen.se) finns i webbläsaren',
      'gick inte att avgöra',
      'regeln kunde inte köras',
      'inloggning',
    ])
      expect(texts).toContain(part);
  });

  it('tells which identifiers were passed on, once for each item and receiver', () => {
    const once = run('shop.test').cookie('_id', { requestedSeconds: 60 }).at(400);
    const ignore = once.scenario('ignore').shares('_id', 'https://px.stat.test/a', { parameter: 'cid' });
    const accept = once
      .scenario('accept')
      .shares('_id', 'https://px.stat.test/a', { parameter: 'cid' })
      .shares('_id', 'https://in.stat.test/b', { in: 'body' });
    const { sharings, contacts } = view(reportOf([ignore.build(), accept.build()], policy().build()));
    expect(contacts.tables).toContain(sharings);
    expect(sharings?.caption).toBe('En identifierare som skickades vidare');
    expect(sharings?.rows.map(({ cells }) => cells.map(({ text, details }) => [text, ...details]))).toEqual([
      [
        ['_id', 'kaka'],
        ['stat.test', 'px.stat.test, in.stat.test'],
        ['i en av adressens parametrar: cid', 'i anropets innehåll'],
        ['före valet, 0,5 s', 'i alla besök'],
      ],
    ]);
    expect(view(emptyReport()).sharings).toBeNull();
  });

  it('tells how many requests had nothing to show', () => {
    const visit = run('shop.test').request('https://t.test/a').request('https://t.test/p', { isPixel: true });
    const [table] = view(reportOf([visit.build()], policy().build())).contacts.tables;
    expect(row(table, 't.test')?.[1]).toMatchObject({ details: ['ett anrop utan något att visa (pixlar)'] });
  });

  it('always says that absence is no proof', () => {
    expect(view(emptyReport()).measured.limits.at(-1)).toEqual({
      text: 'Det som inte hände under besöken har inte setts: andra sidor, inloggning, köp.',
      detail: null,
    });
  });

  it('says what was not learned of those behind the site’s own names', () => {
    const limits = (visit: RunBuilder) =>
      view(reportOf([visit.build()], policy().build()))
        .measured.limits.map(({ text }) => text)
        .filter((text) => text.includes('CNAME'));
    const untold = { party: 'first', isCloaked: null } as const;
    const visit = run()
      .request('https://a.shop.test/', untold)
      .request('https://b.shop.test/', {
        ...untold,
        canonicalHost: 'b.else.test',
      });
    expect(limits(visit)).toEqual([
      'Om någon av webbplatsens egna adresser i själva verket leder till någon annan (alias i DNS, CNAME) undersöktes inte.',
    ]);
    expect(limits(visit.alias('a.shop.test').alias('b.shop.test', 'b.else.test'))).toEqual([
      'b.shop.test är ett alias för b.else.test (CNAME). Om det bara är drift, eller om någon annan tar emot uppgifter där, går inte att se.',
      'DNS gav inget besked om alias (CNAME) för a.shop.test.',
    ]);
    expect(limits(run().request('https://www.shop.test/', untold).alias('px.ads.test'))).toEqual([]);
  });

  it('says which choices were not tried', () => {
    const limits = (choice: 'accept' | null) => {
      const visit = choice === null ? run() : run().scenario(choice).choice(choice);
      const report = reportOf([visit.build()], policy().build());
      return view(report).measured.limits.map(({ text }) => text);
    };
    expect(limits(null).join(' ')).toContain('Varken ja eller nej provades:');
    expect(limits('accept').join(' ')).not.toContain('provades');
  });
});

describe('safeHref', () => {
  it.each([
    ['https://a.test/', 'https://a.test/'],
    ['http://a.test/x?y', 'http://a.test/x?y'],
    ['javascript:alert(1)', null],
    [' JaVaScRiPt:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['chrome-extension://abc/x.html', null],
    ['not an address', null],
  ])('%s', (url, href) => {
    expect(safeHref(url)).toBe(href);
  });
});
