// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../../src/core/schema/report.ts';
import type { Locale } from '../../../src/core/schema/text.ts';
import { enliven } from '../../../src/report/html/report-tools.js';
import { rules } from '../../../src/rules/index.ts';
import { ReportPage } from '../../../src/ui/report/report-page.tsx';
import { reportPageView } from '../../../src/ui/report/report-page-view.ts';
import { browseReport, sampleReport, troubledReport } from '../../helpers/report-fixture.ts';

interface Shown {
  readonly locale?: Locale;
  readonly areAllGranted?: boolean;
}

afterEach(() => render(null, document.body));

describe('the report page', () => {
  it('shows the whole report, in the language that is chosen', () => {
    const { onLanguage } = show(browseReport('accept'));
    expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'Gör så här',
      'Samtyckeslinjen',
      'Det här avviker',
      'Sida vid sida',
      'Hur samtycke efterfrågades',
      'Vilka som kontaktades',
      'Hur länge det finns kvar',
      'Allt som lagrades',
      'Avläsningar som webbläsaren kan kännas igen på',
      'Så här mättes det',
    ]);
    [...document.querySelectorAll('button')].find(({ lang }) => lang === 'en')?.click();
    expect(onLanguage).toHaveBeenCalledExactlyOnceWith('en');
  });

  it('has the same tools for its tables when the language was changed as when it was not', () => {
    const unchanged = toolsAfter('en');
    expect(unchanged.length).toBeGreaterThan(10);
    expect(toolsAfter('sv', 'en')).toEqual(unchanged);
  });

  it('says so when the visit is not kept', () => {
    show(null, { locale: 'en' });
    expect(document.querySelector('h1')?.textContent).toBe('That visit is not kept, or no longer.');
  });

  it('offers to see others where it could not, and says from when it does', () => {
    const { onGrant } = show(troubledReport());
    document.querySelector<HTMLElement>('.grant button')?.click();
    expect(onGrant).toHaveBeenCalledOnce();
    show(troubledReport(), { areAllGranted: true });
    expect(document.querySelector('.grant')?.textContent).toBe(
      'Från och med nästa sida syns även andra webbplatsers kakor och svar.',
    );
    show(browseReport());
    expect(document.querySelector('.grant')).toBeNull();
  });
});

function show(report: Report | null, { locale = 'sv', areAllGranted = false }: Shown = {}) {
  const actions = { onLanguage: vi.fn(), onGrant: vi.fn() };
  render(<ReportPage view={reportPageView(report, locale, rules, areAllGranted)} {...actions} />, document.body);
  return actions;
}

/** Words of all headings that sort, and of all search boxes, once the page has been drawn in these languages. */
function toolsAfter(...locales: readonly Locale[]): readonly (string | null)[] {
  // Several visits, whose table stays where it is in either language; findings have no tables.
  const visits = { ...sampleReport(), findings: [] };
  render(null, document.body);
  for (const locale of locales) {
    show(visits, { locale });
    enliven(document);
  }
  return [...document.querySelectorAll('thead button, .table-tools label')].map(({ textContent }) => textContent);
}
