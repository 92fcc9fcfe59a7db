// @vitest-environment happy-dom
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/core/schema/report.ts';
import type { Locale } from '../../../src/core/schema/text.ts';
import { renderHtml } from '../../../src/report/html/render-html.tsx';
import { rules } from '../../../src/rules/index.ts';
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

describe('renderHtml', () => {
  it.each(reports)(
    'of the %s report stands alone: nothing runs, nothing is fetched, no style is injected',
    (_, report) => {
      const html = renderHtml(report(), { locale: 'sv', rules });
      const page = documentOf(report());
      expect(html).toMatch(/^<!doctype html>\n<html lang="sv">/);
      expect(page.querySelectorAll('script, iframe, object, embed, img, link, base, form').length).toBe(0);
      expect(page.querySelectorAll('style').length).toBe(1);
      expect(
        [...page.querySelectorAll('*')]
          .flatMap((element) => element.getAttributeNames())
          .filter((name) => /^(on|style|src|srcdoc)/.test(name)),
      ).toEqual([]);
    },
  );

  it('lets its own style through its policy, and that alone', () => {
    const html = renderHtml(sampleReport(), { locale: 'sv', rules });
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(style).toContain('--paper');
    const policy = documentOf(sampleReport())
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
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
    const tables = [...page.querySelectorAll('table')];
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

  it('speaks either language all through', () => {
    const english = documentOf(sampleReport(), 'en');
    expect(english.documentElement.lang).toBe('en');
    expect(english.body.textContent).not.toMatch(/\b(och|kakor|lagrade|policyn)\b/);
  });

  it('gives the same bytes each time', () => {
    expect(renderHtml(sampleReport(), { locale: 'sv', rules })).toBe(
      renderHtml(sampleReport(), { locale: 'sv', rules }),
    );
  });
});
