import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/schema/report.ts';
import { translator } from '../../../src/i18n/translator.ts';
import { renderHtml } from '../../../src/report/html/render-html.tsx';
import { renderJson } from '../../../src/report/json.ts';
import { renderMarkdown } from '../../../src/report/markdown/render-markdown.ts';
import { renderedReportSchema } from '../../../src/report/rendered-report-schema.ts';
import { renderText } from '../../../src/report/text/render-text.ts';
import { anchor } from '../../../src/report/view/anchor.ts';
import { reportView } from '../../../src/report/view/report-view.ts';
import { rules } from '../../../src/rules/index.ts';
import { mendedReport, sampleReport } from '../../helpers/report-fixture.ts';

const [sv, en] = [translator('sv'), translator('en')];
const report = mendedReport();
const hostileName = '\u202e<b>\u001b[31m';

function viewOf(id: string, findings: readonly Finding[] = report.findings) {
  const { groups } = reportView({ ...report, findings: [...findings] }, rules, sv).findings;
  return groups.flatMap((group) => group.findings).find((finding) => finding.id === id)?.mend;
}

describe('a mend', () => {
  it('is the row in both languages, what to confirm, and the patch', () => {
    const finding = report.findings.find(({ rule }) => rule === 'duration-exceeds-declared');
    expect(viewOf(finding?.id ?? '')).toEqual({
      label: 'Så kan det stå i policyn',
      rows: [
        {
          language: 'sv',
          label: 'På svenska:',
          text: 'Kakor vars ändamål inte är angivet. Namn: _ma · Vem som sparar: inte angivet · Vad det är till för: inte angivet · Lagringstid: 2 år',
        },
        expect.objectContaining({ language: 'en', text: expect.stringContaining('Name: _ma') }),
      ],
      toConfirm: 'Bekräfta innan det gäller: lagringstid (duration).',
      patchLabel: 'Ändringen i policyfilen (JSON Patch, RFC 6902):',
      patch: JSON.stringify(
        [
          { op: 'replace', path: '/declarations/2/duration', value: { kind: 'seconds', seconds: 63_072_000 } },
          { op: 'add', path: '/declarations/2/toConfirm', value: ['duration'] },
        ],
        null,
        2,
      ),
      patchAnchor: null,
    });
  });

  it('points to the finding that brings it where it brings nothing itself', () => {
    const [first] = report.findings.filter(({ mend }) => mend !== undefined);
    if (first?.mend === undefined) throw new Error('one can be mended');
    const sharing = { ...first, mend: { ...first.mend, patch: [], patchOf: 'another' } };
    expect(viewOf(first.id, [sharing])).toMatchObject({
      patch: null,
      patchLabel: 'Ändringen i policyfilen är densamma som vid en annan anmärkning här i listan.',
      patchAnchor: anchor('finding', 'another'),
    });
    const html = renderHtml({ ...report, findings: [sharing] }, { locale: 'sv', rules });
    for (const ending of ['', '-en']) expect(html).toContain(`<a href="#${anchor('finding', 'another')}${ending}">`);
  });

  it('is exact and yet harmless, whatever its names hold', () => {
    const [finding] = report.findings.filter(
      ({ mend }) => mend?.declaration.kind === 'cookie' && mend.patchOf === null,
    );
    if (finding?.mend?.declaration.kind !== 'cookie' || finding.mend.declaration.depth !== 'named')
      throw new Error('a cookie can be mended');
    const declaration = {
      ...finding.mend.declaration,
      name: { exact: hostileName },
      toConfirm: [hostileName, 'toString'],
    };
    const patch = [{ op: 'add' as const, path: '/declarations/-', value: declaration }];
    const shown = viewOf(finding.id, [{ ...finding, mend: { declaration, patch, patchOf: null } }]);
    expect(JSON.parse(shown?.patch ?? '')[0].value.name.exact).toBe(hostileName);
    expect(shown?.toConfirm).toContain('toString');
    expect(
      `${shown?.patch}${shown?.toConfirm}${shown?.rows.map(({ text }) => text).join('')}`.replaceAll('\n', ''),
    ).not.toMatch(/\p{C}/u);
  });
});

describe('each format tells of mends', () => {
  const count = report.findings.filter(({ mend }) => mend !== undefined).length;

  it('HTML in what opens under the finding', () => {
    const html = renderHtml(report, { locale: 'sv', rules });
    // Once in each language.
    expect(html.match(/<details class="mend">/g)).toHaveLength(2 * count);
    expect(html).toContain(`${count} anmärkningar går att rätta i policyn`);
    expect(renderHtml(sampleReport(), { locale: 'sv', rules })).not.toContain('class="mend"');
  });

  it('text and Markdown with a pointer to the option', () => {
    const look = { width: 80, color: false, unicode: true, locale: 'en', rules } as const;
    expect(renderText(report, look)).toMatch(/findings can be mended in the\s+policy: .* --fix-policy FILE/);
    expect(renderMarkdown(report, rules, en)).toContain(`${count} findings can be mended in the policy`);
    expect(renderText(sampleReport(), look)).not.toContain('--fix-policy');
  });

  it('JSON with the entry, the patch and the row of the policy page in both languages', () => {
    const parsed = renderedReportSchema.parse(JSON.parse(renderJson(report)));
    const told = parsed.findings.filter(({ mend }) => mend !== undefined);
    expect(told).toHaveLength(count);
    expect(told.map(({ mend }) => mend)).toEqual(report.findings.flatMap(({ mend }) => mend ?? []));
    expect(told.every(({ text: { row } }) => /^\S.*Namn|Mottagare/.test(row?.sv ?? '') && row?.en !== row?.sv)).toBe(
      true,
    );
  });
});
