import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/translator.ts';
import { renderFiles } from '../../src/report/render-files.ts';
import { reportFormats } from '../../src/report/report-file.ts';
import { rules } from '../../src/rules/index.ts';
import { busyReport } from '../helpers/busy-report.ts';
import { hostileReports } from '../helpers/hostile-report.ts';
import { policyFile } from '../helpers/policy-file.ts';
import { reportHashes } from '../helpers/report-hashes.ts';
import { writtenText } from '../helpers/written-text.ts';

const formats = reportFormats.filter((format) => format !== 'pdf');
const options = { rules, translator: translator('sv'), policy: policyFile };

describe('renderFiles', () => {
  it('gives the same bytes each time, with other clocks, zones and languages of the machine', () => {
    const hashes = reportHashes();
    expect(Object.keys(hashes).length).toBeGreaterThan(40);
    expect(reportHashes()).toEqual(hashes);
    const elsewhere = [
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
      { TZ: 'America/St_Johns', LC_ALL: 'C', LANG: 'C' },
    ];
    for (const env of elsewhere) {
      const script = 'tests/helpers/print-report-hashes.ts';
      const printed = execFileSync(process.execPath, [script], { env: { ...process.env, ...env }, encoding: 'utf8' });
      expect(JSON.parse(printed)).toEqual(hashes);
    }
    // Two processes of their own, on a machine that does other things besides.
  }, 120_000);

  it.each(formats.flatMap((format) => hostileReports.map(([name, report]) => [format, name, report] as const)))(
    'writes %s of the report with %s under names of its own, nothing in it that a terminal obeys',
    (format, _, report) => {
      for (const file of renderFiles(format, report(), options)) {
        expect(file.name).toMatch(/^[a-z][\w.-]*\.(txt|html|json|md|csv|sarif|xml)$/);
        const text = writtenText(file);
        const shown = text.replace(/^\uFEFF/, '').replace(/[\n\r]/g, '');
        expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
        expect(text.isWellFormed()).toBe(true);
      }
    },
  );

  it('names no file twice', () => {
    const report = hostileReports[0]?.[1]();
    if (report === undefined) throw new Error('There are hostile reports');
    const names = formats.flatMap((format) => renderFiles(format, report, options).map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  it('cuts what people read, says how much, and leaves nothing out of what programs read', () => {
    const report = busyReport(12_000);
    const textOf = (format: (typeof formats)[number]) => renderFiles(format, report, options).map(writtenText)[0] ?? '';
    const html = textOf('html');
    expect(html.length).toBeLessThan(8_000_000);
    expect(html).toMatch(/… och [\d\u00a0]+ till; JSON-rapporten har alla\./);
    // Marks whose row is hidden lead to the heading of its table.
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    expect(Buffer.byteLength(textOf('markdown'))).toBeLessThan(1_000_000);
    expect(JSON.parse(textOf('json')).findings).toHaveLength(report.findings.length);
    expect(textOf('csv').split('\r\n')).toHaveLength(report.findings.length + 2);
  });
});
