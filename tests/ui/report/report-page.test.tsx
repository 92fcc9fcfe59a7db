// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rules } from '../../../src/rules/index.ts';
import { ReportPage } from '../../../src/ui/report/report-page.tsx';
import { reportPageView } from '../../../src/ui/report/report-page-view.ts';
import { browseReport } from '../../helpers/report-fixture.ts';

afterEach(() => render(null, document.body));

describe('the report page', () => {
  it('shows the whole report, in the language that is chosen', () => {
    const onLanguage = vi.fn();
    render(
      <ReportPage view={reportPageView(browseReport('accept'), 'sv', rules)} onLanguage={onLanguage} />,
      document.body,
    );
    expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'Gör så här',
      'Samtyckeslinjen',
      'Det här avviker',
      'Vilka som kontaktades',
      'Allt som lagrades',
      'Avläsningar som kan känna igen webbläsaren',
      'Så här mättes det',
    ]);
    [...document.querySelectorAll('button')].find(({ lang }) => lang === 'en')?.click();
    expect(onLanguage).toHaveBeenCalledExactlyOnceWith('en');
  });

  it('says so when the visit is not kept', () => {
    render(<ReportPage view={reportPageView(null, 'en', rules)} onLanguage={() => undefined} />, document.body);
    expect(document.querySelector('h1')?.textContent).toBe('That visit is not kept, or no longer.');
  });
});
