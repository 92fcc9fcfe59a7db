import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { findBrowser } from '../../src/audit/browser/find-browser.ts';
import { printPdf } from '../../src/audit/browser/print-pdf.ts';
import type { Report } from '../../src/core/schema/report.ts';
import { renderHtml } from '../../src/report/html/render-html.tsx';
import { rules } from '../../src/rules/index.ts';
import { hostileReport, sampleReport } from '../helpers/report-fixture.ts';

async function print(report: Report): Promise<Uint8Array> {
  const browserPath = await findBrowser(null);
  if (browserPath === null) throw new Error('No browser: set KAKVAKT_BROWSER');
  return printPdf(renderHtml(report, { locale: 'sv', rules }), { browserPath, sandbox: process.getuid?.() !== 0 });
}

/** A reader takes the bytes over, so it gets a copy. */
async function read(pdf: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: true });
  const page = await document.getPage(1);
  return { text, pages: document.numPages, view: page.view };
}

test('the report is printed on A4 as text that can be selected, findings unfolded, pages numbered', async () => {
  const pdf = await print(sampleReport());
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  const { text, pages, view } = await read(pdf);
  expect(pages).toBeGreaterThan(2);
  expect(view.map(Math.round)).toEqual([0, 0, 595, 842]);
  expect(text).toContain('11 saker lagrades innan besökaren valde.');
  // Of a finding that lies folded on the screen.
  expect(text).toContain('Kakan sbjs_current');
  expect(text).toContain(`1 / ${pages}`);
});

test('the same report gives the same bytes', async () => {
  expect(Buffer.compare(await print(sampleReport()), await print(sampleReport()))).toBe(0);
});

test('hostile names are text on paper too', async () => {
  const { text } = await read(await print(hostileReport()));
  expect(text).toContain('<img src=x onerror=alert(1)>');
});
