import { describe, expect, it } from 'vitest';
import type { Report, Subject } from '../../../src/core/schema/report.ts';
import { translator } from '../../../src/i18n/translator.ts';
import { renderHtml } from '../../../src/report/html/render-html.tsx';
import { reportView } from '../../../src/report/view/report-view.ts';
import { rules } from '../../../src/rules/index.ts';
import { crowdedReport, emptyReport, hostileReport, sampleReport } from '../../helpers/report-fixture.ts';

const sv = translator('sv');
const view = (report = sampleReport()) => reportView(report, rules, sv);

describe('findings', () => {
  it('come worst first, those of one kind together', () => {
    const groups = view().findings.groups.map(({ severity, rule, findings }) => [severity, rule, findings.length]);
    expect(groups).toEqual([
      ['error', 'set-before-consent', 11],
      ['error', 'undeclared-cookie', 3],
      ['error', 'undeclared-storage', 3],
      ['error', 'set-after-reject', 1],
      ['error', 'undeclared-third-party', 5],
      ['error', 'contact-before-consent', 2],
      ['error', 'duration-exceeds-declared', 1],
      ['error', 'duration-kind-mismatch', 1],
      ['warning', 'undeclared-cookie', 8],
      ['warning', 'fingerprint-probe', 1],
      ['warning', 'contact-before-consent', 3],
      ['warning', 'cloaked-third-party', 1],
      ['warning', 'embed-before-click', 1],
      ['warning', 'identifier-shared', 1],
      ['warning', 'party-mismatch', 1],
      ['info', 'lifetime-over-guideline', 3],
      ['info', 'declared-not-observed', 1],
    ]);
    expect(view().findings.counts.map(({ text }) => text)).toEqual([
      '27 avvikelser',
      '16 möjliga brister',
      '4 upplysningar',
      '5 regler gick inte att avgöra',
    ]);
  });

  it('say once what they share, and what they differ in each by itself', () => {
    const [early, undeclared] = view().findings.groups;
    expect(undeclared).toMatchObject({ also: 'Det gäller VISITOR_INFO, _ga och _ga_5D8F1C0B7A.' });
    expect(undeclared?.fix).toBe(undeclared?.findings[0]?.fix);
    expect(early).toMatchObject({
      fix: null,
      also: 'Samma sak gäller annons_id, lp_session_guest, ma.queue, sb_probe och 6 till.',
    });
  });

  it('tell who stored the thing and for how long, and in which visits', () => {
    const all = view().findings.groups.flatMap(({ findings }) => findings);
    expect(all.find(({ subject }) => subject === '_ma')).toMatchObject({
      facts: 'Mattis Analys · 400 dagar · laddat av Tagghuset AB',
      seenIn: 'Sågs i alla tre besöken.',
    });
    expect(all.find(({ subject }) => subject === '_ga')).toMatchObject({
      facts: '400 dagar',
      seenIn: 'Sågs i besöken: Säger ja.',
    });
    expect(all.find(({ subject }) => subject === 'wp-postpass_*')).toMatchObject({
      facts: null,
      seenIn: null,
      against: 'I policyfilen: wp-postpass',
    });
  });

  it('tell whose a recipient is, and who says so', () => {
    const group = view().findings.groups.find(({ rule }) => rule === 'undeclared-third-party');
    const said = group?.findings.map(({ subject, facts, what }) => [subject, facts, what]);
    expect(said).toContainEqual([
      'annonsnatet.test',
      'Annonsnätet · annonser',
      'Sidan lät webbläsaren kontakta annonsnatet.test, som enligt den öppna listan third-party-web tillhör Annonsnätet. Policyn nämner inte den mottagaren.',
    ]);
    expect(said).toContainEqual([
      'bokstavsladan.example',
      'typsnitt och andra filer (CDN)',
      'Sidan lät webbläsaren kontakta bokstavsladan.example, som policyn inte nämner. Servern drivs av Leverans AB, enligt den öppna listan third-party-web; åt vem framgår inte.',
    ]);
    expect(said).toContainEqual([
      'budplatsen.example',
      null,
      'Sidan lät webbläsaren kontakta budplatsen.example, som policyn inte nämner.',
    ]);
  });

  it.each([
    ['sv', 'Samtyckesrutan', 'besked om samtycke'],
    ['en', 'The consent banner', 'word of consent'],
  ] as const)('name a banner and a signal in words: %s', (locale, banner, signal) => {
    const report = sampleReport();
    const [first] = report.findings;
    if (!first) throw new Error('The sample has findings');
    const about = (kind: Subject['kind'], name: string) => ({ ...first, id: kind, subject: { kind, id: name, name } });
    const findings = [about('banner', '5dportalen.se'), about('signal', 'consent-mode')];
    const groups = reportView({ ...report, findings }, rules, translator(locale)).findings.groups;
    const named = groups.flatMap((group) => group.findings.map(({ subject, facts }) => [subject, facts]));
    expect(new Map(named.map(([subject, facts]) => [subject, facts]))).toEqual(
      new Map([
        [banner, '5dportalen.se'],
        ['consent-mode', signal],
      ]),
    );
  });

  it('show their evidence: when, where and what', () => {
    const [group] = view().findings.groups;
    expect(group?.findings.find(({ subject }) => subject === 'sbjs_session')?.evidence[0]).toEqual({
      when: 'Väljer inget · före valet · 0,5 s',
      at: { iso: '2026-11-22T13:03:00.530Z', text: '2026-11-22 13:03:00.530 UTC' },
      where: 'https://5dportalen.se/wp-content/plugins/woocommerce/assets/js/sourcebuster/sourcebuster.min.js:2:14',
      origin: ['WordPress-tillägget woocommerce'],
      picture: null,
      page: 'på sidan https://5dportalen.se/',
      note: 'document.cookie: sbjs_session; Max-Age=1800; Path=/; Secure',
    });
  });

  it('have anchors that hold from audit to audit, each its own', () => {
    const anchors = [sampleReport(), hostileReport()].map((report) =>
      view(report).findings.groups.flatMap(({ anchor, findings }) => [
        anchor,
        ...findings.map((finding) => finding.anchor),
      ]),
    );
    for (const list of anchors) expect(new Set(list).size).toBe(list.length);
    expect(anchors[0]).toEqual(
      view().findings.groups.flatMap(({ anchor, findings }) => [anchor, ...findings.map((finding) => finding.anchor)]),
    );
    expect(anchors.flat().every((anchor) => /^[a-z]+-[0-9a-f]{12}$/.test(anchor))).toBe(true);
  });

  it('of an older report, whose rule or text is gone, are still named', () => {
    const report = sampleReport();
    const [first] = report.findings;
    if (!first) throw new Error('The sample has findings');
    const old = { ...report, findings: [{ ...first, rule: 'bygone', message: 'gone' }] };
    expect(view(old).findings.groups).toMatchObject([
      { title: 'bygone', findings: [{ what: `bygone: ${first.subject.name}`, fix: '' }] },
    ]);
    expect(view(old).steps.steps).toEqual([]);
    const lacking = { ...report, findings: [{ ...first, data: {} }] };
    expect(view(lacking).findings.groups[0]?.findings[0]?.what).toContain(first.subject.name);
  });
});

describe('steps', () => {
  it('are at most five, the most urgent first, each with its findings', () => {
    const { steps, note } = view().steps;
    expect(steps.map(({ title }) => title)).toEqual([
      'Sparat före samtycke',
      'Kaka som inte står i policyn',
      'Lagring som inte står i policyn',
      'Sparat efter ett nej',
      'Mottagare som inte står i policyn',
    ]);
    expect(note).toBe('12 råd till finns vid anmärkningarna.');
    expect(view().findings.groups.map(({ anchor }) => anchor)).toEqual(
      expect.arrayContaining(steps.map(({ anchor }) => anchor)),
    );
  });

  it('name a few of many', () => {
    expect(view(crowdedReport(60)).steps.steps[1]?.also).toBe(
      'Det gäller cookie_0, cookie_1, cookie_10, cookie_11 och 56 till.',
    );
  });

  it('do not call it well when nothing was found', () => {
    expect(view(emptyReport()).steps).toMatchObject({
      steps: [],
      note: expect.stringContaining('Det betyder inte att allt är som det ska'),
    });
  });
});

describe('a picture of the page', () => {
  const [visit] = sampleReport().findings.flatMap(({ evidence }) => evidence.map(({ run }) => run));
  const withPicture = (screenshot: string): Report => ({
    ...sampleReport(),
    problems: [
      { code: 'could-not-choose', scenario: 'reject', run: visit ?? '', url: null, detail: 'no button', screenshot },
    ],
  });
  const picturesIn = (report: Report) =>
    view(report).findings.groups.flatMap(({ findings }) =>
      findings.flatMap(({ evidence }) => evidence.flatMap(({ picture }) => picture ?? [])),
    );

  it('stands with what that visit shows, and with nothing else', () => {
    const report = withPicture('could-not-choose-a.png');
    const ofVisit = report.findings.flatMap(({ evidence }) => evidence.filter(({ run }) => run === visit));
    const pictures = picturesIn(report);
    expect(pictures).toHaveLength(ofVisit.length);
    expect(pictures[0]).toEqual({ href: 'could-not-choose-a.png', label: 'Så såg sidan ut' });
    expect(renderHtml(report, { locale: 'sv', rules })).toContain(
      '<a href="could-not-choose-a.png">Så såg sidan ut</a>',
    );
  });

  it('of the first page as it was met is told of each visit that took one', () => {
    const report = sampleReport();
    const runs = report.runs.map((run) => (run.id === visit ? { ...run, screenshot: 'first-page-a.png' } : run));
    const ofVisit = report.findings.flatMap(({ evidence }) => evidence.filter(({ run }) => run === visit));
    const pictures = picturesIn({ ...report, runs });
    expect(pictures.map(({ href }) => href)).toEqual(ofVisit.map(() => 'first-page-a.png'));
    const shown = view({ ...report, runs }).measured.validity.map(({ facts }) =>
      facts.flatMap(({ screenshot }) => screenshot?.href ?? []),
    );
    expect(shown).toEqual(runs.map(({ screenshot }) => (screenshot === undefined ? [] : [screenshot])));
  });

  it.each(['../secret.png', 'https://tracker.test/a.png', ''])(
    'is never anything but a file beside the report: %s',
    (name) => {
      expect(picturesIn(withPicture(name))).toEqual([]);
    },
  );
});
