// @vitest-environment happy-dom
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/core/schema/report.ts';
import type { Locale } from '../../../src/core/schema/text.ts';
import { renderHtml } from '../../../src/report/html/render-html.tsx';
import { reportScript } from '../../../src/report/html/report-script.ts';
import { rules } from '../../../src/rules/index.ts';
import { busyReport } from '../../helpers/busy-report.ts';
import {
  browseReport,
  crowdedReport,
  emptyReport,
  hostileNames,
  hostileReport,
  repeatedReport,
  sampleReport,
  troubledReport,
} from '../../helpers/report-fixture.ts';

const reports: readonly (readonly [string, () => Report])[] = [
  ['sample', sampleReport],
  ['browse', () => browseReport('accept')],
  ['empty', emptyReport],
  ['no page', () => emptyReport(0)],
  ['troubled', troubledReport],
  ['hostile', hostileReport],
  ['crowded', () => crowdedReport(60)],
  ['repeated', repeatedReport],
];

function documentOf(report: Report, locale: Locale = 'sv'): Document {
  return new DOMParser().parseFromString(renderHtml(report, { locale, rules }), 'text/html');
}

/** The report in one of the languages of the file. */
function inLanguage(page: Document, locale: Locale): Element {
  const part = page.querySelector(`.language[lang="${locale}"]`);
  if (part === null) throw new Error(`The file does not speak ${locale}`);
  return part;
}

describe('renderHtml', () => {
  it.each(reports)(
    'of the %s report stands alone: nothing runs but its own script, nothing is fetched, no style is injected',
    (_, report) => {
      const html = renderHtml(report(), { locale: 'sv', rules });
      const page = documentOf(report());
      expect(html).toMatch(/^<!doctype html>\n<html lang="sv">/);
      expect(page.querySelectorAll('iframe, object, embed, img, link, base, form').length).toBe(0);
      expect([...page.querySelectorAll('script')].map(({ textContent }) => textContent)).toEqual([reportScript]);
      expect(page.querySelectorAll('style').length).toBe(1);
      expect(
        [...page.querySelectorAll('*')]
          .flatMap((element) => element.getAttributeNames())
          .filter((name) => /^(on|style|src|srcdoc)/.test(name)),
      ).toEqual([]);
    },
  );

  it('lets its own style and script through its policy, and those alone', () => {
    const html = renderHtml(sampleReport(), { locale: 'sv', rules });
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(style).toContain('--paper');
    const policy = documentOf(sampleReport())
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    const [styleHash, scriptHash] = [style, reportScript].map((text) =>
      createHash('sha256').update(text).digest('base64'),
    );
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${styleHash}'; script-src 'sha256-${scriptHash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  it.each(reports)('of the %s report leads nowhere but to itself and to the site', (_, report) => {
    const page = documentOf(report());
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    const inside = links.filter((href) => href.startsWith('#'));
    expect(inside.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    expect(
      links.filter(
        (href) =>
          !href.startsWith('#') &&
          href !== 'https://5dportalen.se/' &&
          href !== 'https://evil.example/' &&
          !/^[\w-]+\.png$/.test(href),
      ),
    ).toEqual([]);
  });

  it('shows hostile names as text', () => {
    const page = documentOf(hostileReport());
    expect(page.body.textContent).toContain(hostileNames[0]);
    expect(page.body.textContent).toContain('\\x1b[2J');
    expect(page.body.textContent).toContain('safe\\u{202e}gnp.exe');
    expect(page.body.textContent?.trim().match(/\p{C}/gu)).toBeNull();
    expect(page.title).toBe('Kakvakt: <img src=x onerror=alert(1)>');
  });

  it('gives each table a caption, and each heading cell a scope', () => {
    const page = documentOf(sampleReport());
    const tables = [...inLanguage(page, 'sv').querySelectorAll('table')];
    expect(tables.map((table) => table.querySelector('caption')?.textContent)).toEqual([
      'Vad som lagras',
      'Vilka som kontaktas',
      '7 mottagare',
      'En identifierare som skickades vidare',
      '16 kakor',
      '3 saker i annan lagring',
      '2 skript',
      'Besöken',
      '3 försök att lagra som webbläsaren nekade',
    ]);
    expect([...page.querySelectorAll('th')].every((cell) => cell.hasAttribute('scope'))).toBe(true);
  });

  it('names each mark of the consent line, and leads to its row', () => {
    const marks = [...documentOf(sampleReport()).querySelectorAll('a.mark')];
    expect(marks.length).toBeGreaterThan(40);
    const first = marks.find((mark) => mark.getAttribute('aria-label')?.includes('_ma,'));
    expect(first?.getAttribute('aria-label')).toBe('Före valet, 0,7 s: _ma, Mattis Analys, 400 dagar, nämns i policyn');
  });

  it('speaks both languages all through, the asked one first and shown', () => {
    const english = documentOf(sampleReport(), 'en');
    expect(english.documentElement.lang).toBe('en');
    expect([...english.querySelectorAll('.language')].map((part) => part.getAttribute('lang'))).toEqual(['en', 'sv']);
    expect(english.querySelector('input[checked]')?.getAttribute('value')).toBe('en');
    expect(inLanguage(english, 'en').textContent).not.toMatch(/\b(och|kakor|lagrade|policyn)\b/);
    expect(inLanguage(english, 'sv').textContent).not.toMatch(/\b(was|stored|visitor)\b/);
  });

  it('leads within one language: links of the second have its ending', () => {
    const page = documentOf(sampleReport());
    const targets = (locale: Locale) =>
      [...inLanguage(page, locale).querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href') ?? '');
    expect(targets('en').length).toBeGreaterThan(50);
    expect(targets('en')).toEqual(targets('sv').map((target) => `${target}-en`));
  });

  it('holds one language where more was seen than two would let a browser open at ease', () => {
    const html = renderHtml(busyReport(8000), { locale: 'sv', rules });
    expect(html).toContain('<html lang="sv">');
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html).not.toContain('name="language"');
  });

  it('says which table each search is of, by the table’s own heading', () => {
    const tools = [...documentOf(sampleReport()).querySelectorAll<HTMLElement>('.table-tools')];
    expect(tools.length).toBeGreaterThan(2);
    const captions = tools.map((one) => one.parentElement?.querySelector('caption')?.textContent ?? '?');
    expect(tools.map((one, index) => one.dataset['label']?.includes(captions[index] ?? '?'))).not.toContain(false);
    expect(tools.map((one) => one.dataset['label'])).toContain('Sök i tabellen ”16 kakor”');
  });

  it('draws how long each item stays, and says it beside', () => {
    const rows = [...inLanguage(documentOf(sampleReport()), 'sv').querySelectorAll('li.lifetime')];
    expect(rows).toHaveLength(19);
    const words = rows.map((row) => row.querySelector('.lifetime-words')?.textContent);
    expect(words).toContain('400 dagar · bad om 2 år · policyn säger 90 dagar');
    expect(rows.map((row) => row.querySelector('svg > title')?.textContent)).toEqual(words);
  });

  it('lists who brought in whom as lists in lists', () => {
    const map = inLanguage(documentOf(sampleReport()), 'en').querySelector('.contact-map');
    const nested = map?.querySelector('.branches .branches a');
    expect(nested?.textContent).toBe('budplatsen.example');
    expect(nested?.closest('ul')?.closest('li')?.querySelector('a')?.textContent).toBe('Annonsnätet');
  });

  it('gives the same bytes each time', () => {
    expect(renderHtml(sampleReport(), { locale: 'sv', rules })).toBe(
      renderHtml(sampleReport(), { locale: 'sv', rules }),
    );
  });
});
