import { describe, expect, test } from 'vitest';
import type { Locale } from '../../../src/core/schema/text.ts';
import { translator } from '../../../src/i18n/translator.ts';
import { renderText } from '../../../src/report/text/render-text.ts';
import { probeTable } from '../../../src/report/view/probe-table.ts';
import { reportView } from '../../../src/report/view/report-view.ts';
import { rules } from '../../../src/rules/index.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { emptyReport, reportOf, sampleReport } from '../../helpers/report-fixture.ts';
import { run } from '../../helpers/run-builder.ts';

const tracker = 'https://tracker.test/fp.js';
const visit = run('shop.test')
  .probe('https://shop.test/app.js', 'navigator', ['navigator.userAgent'], { count: 400 })
  .probe(tracker, 'navigator', ['screen.width', 'navigator.plugins'], { organisation: 'Spårarna' })
  .choice('reject')
  .probe(tracker, 'fonts', ['measureText'], { count: 60 });
const rows = (...runs: Parameters<typeof probeTable>[0]) =>
  probeTable(runs, translator('sv'))?.rows.map(({ cells }) => cells.map(({ text }) => text));

describe('the table of readings', () => {
  test('has a row for each script, the one that reads the most different things first', () => {
    expect(rows(visit.build())).toEqual([
      ['Spårarna', 'typsnitt och webbläsarens egenskaper', '62', '62', 'före valet, 0,2 s'],
      ['shop.test', 'webbläsarens egenskaper', '1', '400', 'före valet, 0,1 s'],
    ]);
  });

  test('names party, address and what was read', () => {
    const [first] = probeTable([visit.build()], translator('en'))?.rows ?? [];
    expect(first?.cells.map(({ details }) => details)).toEqual([
      ['third party', tracker],
      ['measureText', 'navigator.plugins, screen.width'],
      [],
      [],
      [],
    ]);
  });

  test('adds up readings over the visits, and counts what is different once', () => {
    expect(rows(visit.build(), visit.scenario('accept').build())?.[0]?.slice(2, 4)).toEqual(['62', '124']);
  });

  test('says where nobody knows which script it was', () => {
    expect(rows(run().probe(null, 'audio', ['startRendering']).build())?.[0]?.[0]).toBe('okänt skript');
  });

  test('is not there where nothing was read', () => {
    expect(probeTable([run().build()], translator('sv'))).toBeNull();
  });
});

test('the terminal shows who read how much, a line each', () => {
  const report = reportOf([visit.build()], policy('shop.test').build());
  const lines = renderText(report, { locale: 'sv', rules, color: false, width: 80, unicode: true }).replace(
    /\s+/g,
    ' ',
  );
  expect(lines).toContain('Spårarna · tredjepart · typsnitt och webbläsarens egenskaper · 62 olika saker · före valet');
  expect(lines).toContain('shop.test · förstapart · webbläsarens egenskaper · en sak · före valet');
});

describe('where nothing stands in the report', () => {
  const unwatched = reportOf([run().environment({ probing: false }).build()], policy().build());

  test.each<[Locale, string, string]>([
    ['sv', 'Inget skript sågs läsa av sådant under besöken.', 'Avläsningar räknades inte under besöket.'],
    ['en', 'No script was seen reading such things during the visits.', 'This was not counted during the visit.'],
  ])('it says in %s whether anybody looked', (locale, none, notCounted) => {
    const probesOf = (report: typeof unwatched) => reportView(report, rules, translator(locale)).probes;
    expect(probesOf(emptyReport()).intro).toBe(none);
    expect(probesOf(unwatched).intro).toBe(notCounted);
    expect(renderText(unwatched, { locale, rules, color: false, width: 80, unicode: true })).toContain(notCounted);
  });

  test('the conditions and the limits say it too', () => {
    const { measured } = reportView(unwatched, rules, translator('en'));
    expect(measured.conditions).toContainEqual({ name: 'Readings', value: 'not counted' });
    expect(measured.limits.map(({ text }) => text)).toContain(
      'Whether any script read what the browser can be recognised by was not counted.',
    );
    expect(reportView(sampleReport(), rules, translator('en')).measured.limits.map(({ text }) => text)).not.toContain(
      'Whether any script read what the browser can be recognised by was not counted.',
    );
  });
});
