import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { renderText, type TextOptions } from '../../../src/report/text/render-text.ts';
import { rules } from '../../../src/rules/index.ts';
import {
  crowdedReport,
  emptyReport,
  hostileReport,
  repeatedReport,
  sampleReport,
  troubledReport,
} from '../../helpers/report-fixture.ts';

const plain: TextOptions = { locale: 'sv', rules, width: 80, color: false, unicode: true };

describe('renderText', () => {
  it('says everything in the agreed order', () => {
    const text = renderText(sampleReport(), plain);
    const parts = [
      '11 saker lagrades innan besökaren valde.',
      'Gör så här',
      'Det här avviker',
      '▲ Avvikelse: Sparat före samtycke',
      '◆ Möjlig brist',
      '● Upplysning',
      'Samtyckeslinjen',
      'Sida vid sida',
      'Hur samtycke efterfrågades',
      'Vilka som kontaktades',
      'Allt som lagrades',
      'Så här mättes det',
      'Vad varje besök fick se',
      'Vad som inte kunde ses',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('begins each sentence with a capital letter, and names no empty kind as 0', () => {
    const cookies = renderText(crowdedReport(5), { ...plain, width: 80 });
    expect(cookies).toMatch(/Allt som lagrades\n\s+Fem kakor och inget i annan lagring\./);
  });

  it('answers and advises within one screen', () => {
    const lines = renderText(sampleReport(), plain).split('\n');
    // Of 25 lines, as terminals open.
    expect(lines.findIndex((line) => line.startsWith('Det här avviker'))).toBeLessThan(25);
  });

  it.each([24, 40, 60, 80, 200])('is at most %d columns wide, and never more than 80', (width) => {
    for (const report of [sampleReport(), hostileReport(), troubledReport(), repeatedReport()]) {
      for (const line of renderText(report, { ...plain, width }).split('\n')) {
        expect(stringWidth(line)).toBeLessThanOrEqual(Math.min(width, 80));
      }
    }
  });

  it('says the same with and without colour', () => {
    const colored = renderText(sampleReport(), { ...plain, color: true });
    expect(colored).toContain('\u001b[31m▲\u001b[39m');
    expect(stripVTControlCharacters(colored)).toBe(renderText(sampleReport(), plain));
  });

  it('has a plain letter for each symbol', () => {
    const text = renderText(sampleReport(), { ...plain, locale: 'en', unicode: false });
    // What the site and others call themselves, and their buttons, stays as it is.
    expect(text.replaceAll(/Annonsnätet|Godkänn/g, '')).toMatch(/^[\x20-\x7e\n]*$/);
    expect(text).toContain('! Error: Stored before consent');
    expect(text).toMatch(/-o-+\*-+o/);
  });

  it('stays readable with many findings', () => {
    const text = renderText(crowdedReport(60), plain);
    expect(text.split('\n').length).toBeLessThan(95);
    expect(text).toContain('… och 56 till i HTML-rapporten');
  });

  it('lets no hostile name act', () => {
    const text = renderText(hostileReport(), plain);
    expect(text.replaceAll('\n', '').replaceAll('\u00a0', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    expect(text).toContain('(utan namn)');
  });

  it('is honest when nothing was seen', () => {
    expect(renderText(emptyReport(), plain)).toContain('Inget sågs under detta besök.');
    expect(renderText(emptyReport(0), plain)).toContain('Ingen sida kunde granskas.');
  });
});
