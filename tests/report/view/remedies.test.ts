import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/schema/report.ts';
import { translator } from '../../../src/i18n/translator.ts';
import { renderHtml } from '../../../src/report/html/render-html.tsx';
import { wordedReport } from '../../../src/report/json.ts';
import { renderText } from '../../../src/report/text/render-text.ts';
import { remediesOf, remedyViews } from '../../../src/report/view/remedies.ts';
import { rules } from '../../../src/rules/index.ts';
import { sampleReport } from '../../helpers/report-fixture.ts';

const report = sampleReport();
const [first] = report.findings.filter(({ rule }) => rule === 'set-before-consent');
const [evidence] = first?.evidence ?? [];
if (first === undefined || evidence === undefined) throw new Error('one was stored early');

const manager = 'https://www.googletagmanager.com/gtm.js?id=GTM-5D8F1C0';
const siteKit = 'https://shop.test/wp-content/plugins/google-site-kit/a.js';
const own = 'https://shop.test/wp-content/plugins/our-own/a.js';
const by = (url: string | null, chain: string[], changes: Partial<Finding> = {}): Finding => ({
  ...first,
  evidence: [{ ...evidence, url, chain }],
  ...changes,
});
const where = (finding: Finding) => remediesOf(finding).map((one) => one.where);

describe('where to stop it', () => {
  test.each<[string, Finding, string[]]>([
    ['nothing is known', by('https://tracker.test/a.js', []), []],
    ['nobody knows who wrote', by(null, []), []],
    ['a container by its name', by(manager, []), ['Google Tag Manager (GTM-5D8F1C0)']],
    [
      'the nearest loader first',
      by('https://tracker.test/a.js', [siteKit, manager]),
      ['Google Tag Manager (GTM-5D8F1C0)', 'Site Kit by Google'],
    ],
    ['a plugin that nobody knows', by(own, []), ['our-own']],
    ['once, however often it is seen', by(manager, [manager, manager]), ['Google Tag Manager (GTM-5D8F1C0)']],
    ['of what the policy says, nothing', by(manager, [], { regime: 'policy' }), []],
  ])('%s', (_, finding, expected) => {
    expect(where(finding)).toEqual(expected);
  });

  test('in words, with who says so', () => {
    expect(remedyViews([by(own, []), by(manager, [])], translator('sv'))).toEqual([
      { text: expect.stringMatching(/^WordPress-tillägget our-own: /), source: null },
      {
        text: expect.stringMatching(/^Google Tag Manager \(GTM-5D8F1C0\): .*Require additional consent/),
        source: 'https://support.google.com/tagmanager/answer/10718549',
      },
    ]);
  });
});

test('each format tells it', () => {
  const told = { ...report, findings: [by(manager, [])] };
  expect(renderHtml(told, { locale: 'sv', rules })).toContain('Google Tag Manager (GTM-5D8F1C0): ');
  expect(renderText(told, { width: 80, color: false, unicode: true, locale: 'en', rules })).toMatch(
    /→ Google Tag Manager/,
  );
  expect(wordedReport(told, rules).findings[0]?.text.remedies).toMatchObject([
    { where: 'Google Tag Manager (GTM-5D8F1C0)', setting: { sv: expect.any(String), en: expect.any(String) } },
  ]);
});
