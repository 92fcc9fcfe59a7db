// Reports to look at: of a course-and-shop site that does what such sites do, and of one that is out to do harm.
import { profiles } from '../../src/core/audit/profile.ts';
import type { Rule } from '../../src/core/audit/rule.ts';
import { stabilityOf } from '../../src/core/audit/stability.ts';
import type { ChoiceKind, Scenario } from '../../src/core/schema/consent.ts';
import type { Policy } from '../../src/core/schema/policy.ts';
import { type Finding, type Outcome, type Problem, type Report, reportSchema } from '../../src/core/schema/report.ts';
import type { Run, RunCookie, RunRequest } from '../../src/core/schema/run.ts';
import type { Writer } from '../../src/core/schema/stored-record.ts';
import { knowledge } from '../../src/knowledge/knowledge.ts';
import { mendReport } from '../../src/policy/mend/mend-report.ts';
import { rulesOfVisits } from '../../src/rules/index.ts';
import { policy } from './policy-builder.ts';
import { type RunBuilder, run } from './run-builder.ts';

const site = '5dportalen.se';
const day = 86_400;
const page = `https://${site}/`;
const tagLoader = 'https://taggar.tagghuset.test/gtm.js?id=GTM-5D';
const analysis = 'https://stat.mattis-analys.test/ma.js';
const properties = [
  'userAgent',
  'platform',
  'languages',
  'plugins',
  'hardwareConcurrency',
  'deviceMemory',
  'getBattery',
]
  .map((name) => `navigator.${name}`)
  .concat('screen.width', 'screen.height', 'screen.colorDepth');
const thirdParty = { sameSite: 'none' } as const;
const named = { coverage: 'named', purpose: 'necessary' } as const;
const told = (organisation: string, category: RunRequest['category']) =>
  ({ organisation, organisationSource: 'third-party-web', category }) as const;
const general = { coverage: 'general', declaration: 'first-party-cookies' } as const;

/** Eight rules loud, three visits, a handful of well-known names. */
export function sampleReport(): Report {
  return reportOf(sampleRuns(), samplePolicy());
}

/** The same with what the policy could say. */
export function mendedReport(): Report {
  return mendReport(sampleReport(), samplePolicy(), knowledge);
}

/** A person's own visit, as the popup shows it; without a choice while none is marked. */
export function browseReport(choice: ChoiceKind | null = null): Report {
  const visit = arrival('browse').environment({ mode: 'people', profile: 'used' });
  return reportOf([(choice === null ? visit : after(visit, choice)).build()], samplePolicy());
}

/** A visit that saw nothing at all; `pages` 0: not even a page. */
export function emptyReport(pages: 0 | 1 = 1): Report {
  const visit = run(site).scenario('ignore').look();
  return reportOf([(pages === 0 ? visit.withoutPages() : visit).build()], policy(site).build());
}

/** Everything that can keep an audit from seeing: each problem, a gap, a missed cookie, blocked and hidden third parties. */
export function troubledReport(): Report {
  const visit = arrival('ignore')
    .environment({ thirdPartyCookies: 'block', hostAccess: 'site-only', profile: 'used' })
    .gap('worker-restarted')
    .missed('sid');
  const problems: Problem[] = reportSchema.shape.problems.element.shape.code.options.map((code) => ({
    code,
    scenario: 'ignore',
    run: 'run-1',
    url: page,
    detail: `net::ERR_${code}`,
  }));
  const report = reportOf([visit.build()], policy(site).build(), problems);
  const failed: Outcome = { rule: 'party-mismatch', outcome: 'failed', missing: [], error: 'TypeError: of ours' };
  return { ...report, outcomes: [...report.outcomes.slice(1), failed], summary: { ...report.summary, failedRules: 1 } };
}

/** Strings that try to be markup, terminal commands, other letters than they look like, formulas, or simply too much. */
export const hostileNames = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '\u001b[2J\u001b[31mred\u0007',
  'safe\u202egnp.exe',
  'a\nb\r\nc\td',
  '=HYPERLINK("https://evil.test")',
  'z\u200bero',
  `long${'x'.repeat(5000)}end`,
  '__proto__',
  '{name, plural,}',
  '\ud800lone',
  `z${'\u0351'.repeat(200)}algo`,
  '',
  "'); drop table",
  '\u009b31mcsi',
  '</style><style>*{display:none}',
];

export function hostileReport(): Report {
  const withNames = (visit: RunBuilder) =>
    hostileNames.reduce(
      (made, name, index) =>
        made
          .cookie(name, {
            requestedSeconds: day,
            setBy: {
              via: 'document.cookie',
              url: `javascript:alert('${name}')`,
              line: 1,
              column: 2,
              chain: [`javascript:loads('${name}')`, `https://${name}.test/wp-content/plugins/${name}/a.js`],
              page,
              frame: page,
            },
          })
          .storage('localStorage', name)
          .probe(`https://evil.test/${name}`, 'canvas', [name])
          .request(`https://evil${index}.test/${encodeURIComponent(name.slice(0, 300).toWellFormed())}`, {
            organisation: name || null,
          }),
      visit,
    );
  const visit = withNames(run('evil.example')).attempt('\u001b]0;title\u0007', { outcome: 'refused' }).build();
  const report = reportOf([visit], policy('evil.example').build());
  return {
    ...report,
    site: { host: hostileNames[0] ?? '', url: 'javascript:alert(1)', name: hostileNames[1] ?? '' },
    policy: { ...report.policy, id: '\u001b[31m<b>policy</b>' },
    problems: [
      { code: 'page-error', scenario: null, run: null, url: 'javascript:alert(2)', detail: '\u001b[31m<b>detail</b>' },
    ],
  };
}

/** `count` cookies that no policy names, for what must stay readable in spite of many findings. */
export function crowdedReport(count: number): Report {
  const visit = Array.from({ length: count }, (_, index) => index).reduce(
    (made, index) => made.cookie(`cookie_${index}`, { requestedSeconds: day * (index + 1) }),
    run(site).scenario('ignore').banner({ accept: 'Godkänn alla', reject: 'Avvisa alla' }),
  );
  return reportOf([visit.build()], policy(site).build());
}

/** Judges runs by the real rules, each once, as the audit does. */
export function reportOf(runs: readonly Run[], declared: Policy, problems: readonly Problem[] = []): Report {
  const judged = rulesOfVisits.map((rule) => ({
    rule,
    verdict: rule.check({ runs, policy: declared, profile: profiles.se }),
  }));
  const findings = judged.flatMap(({ rule, verdict }) =>
    (verdict.outcome === 'findings' ? verdict.findings : []).map((draft): Finding => findingOf(rule, draft, runs)),
  );
  const items = new Map(runs.flatMap((one) => [...one.cookies, ...one.storage].map((item) => [item.id, item])));
  const early = [...items.values()].filter(({ phase, exempt }) => phase === 'before-choice' && !exempt);
  const others = new Map(
    runs.flatMap((one) =>
      one.requests.filter(({ party }) => party !== 'first').map(({ site: of, declared: how }) => [of, how]),
    ),
  );
  const [first] = runs;
  if (!first) throw new Error('A report needs a run');
  return reportSchema.parse({
    formatVersion: 1,
    tool: { name: 'kakvakt', version: '0.1.0' },
    site: { host: first.site, url: first.startUrl, name: first.site },
    policy: { id: 'policies/5dportalen.se.json', sha256: '9f'.repeat(32) },
    profile: 'se',
    environment: first.environment,
    runs,
    findings,
    outcomes: judged.map(({ rule, verdict }) => ({
      rule: rule.id,
      outcome: verdict.outcome,
      missing: verdict.outcome === 'undecided' ? verdict.missing : [],
      error: null,
    })),
    problems,
    summary: {
      findings: {
        error: findings.filter(({ severity }) => severity === 'error').length,
        warning: findings.filter(({ severity }) => severity === 'warning').length,
        info: findings.filter(({ severity }) => severity === 'info').length,
      },
      storedBeforeChoice: early.length,
      undeclared: [...items.values()].filter(({ coverage }) => coverage === 'none').length,
      undeclaredBeforeChoice: early.filter(({ coverage }) => coverage !== 'named').length,
      thirdParties: others.size,
      undeclaredThirdParties: [...others.values()].filter((how) => how !== 'named').length,
      undecidedRules: judged.filter(({ verdict }) => verdict.outcome === 'undecided').length,
      failedRules: 0,
    },
  });
}

function findingOf(
  rule: Rule,
  { message, subject, data, evidence, severity, declaration, statement }: ReturnType<typeof drafts>[number],
  runs: readonly Run[],
): Finding {
  const scenarios = [...new Set(evidence.map(({ scenario }) => scenario))];
  return {
    id: `${rule.id}:${message}:${subject.kind}:${subject.id}`,
    rule: rule.id,
    message,
    subject,
    data: { ...data },
    evidence: [...evidence],
    severity: severity ?? rule.severity,
    regime: rule.regime,
    scenarios,
    declaration: declaration ?? null,
    statement: statement ?? null,
    stability: stabilityOf(evidence, scenarios, runs),
  };
}

function drafts(rule: Rule) {
  const verdict = rule.check({ runs: [], policy: samplePolicy(), profile: profiles.se });
  return verdict.outcome === 'findings' ? verdict.findings : [];
}

function sampleRuns(): readonly Run[] {
  return [
    fairlyAsked(arrival('ignore')).at(6200).build(),
    after(fairlyAsked(arrival('reject')), 'reject').build(),
    after(fairlyAsked(arrival('accept')), 'accept').build(),
  ];
}

/** The same site, three times in each of four scenarios: what comes now and then, and all that told of consent. */
export function repeatedReport(): Report {
  const visits = [1, 2, 3].flatMap((number) => [
    hurried(asked(arrival('ignore').repetition(number, 3))),
    number === 2 ? unanswered(number) : refusal(number),
    consenting('accept', number),
    withdrawal(number),
  ]);
  const problem: Problem = {
    code: 'could-not-choose',
    scenario: 'reject',
    run: 'reject-2',
    url: page,
    detail: 'no button says no',
    screenshot: 'could-not-choose-reject-2.png',
  };
  return reportOf(
    visits.map((visit) => ('id' in visit ? visit : visit.build())),
    samplePolicy(),
    [problem],
  );
}

/** Left while timers were still to come. */
function hurried(visit: RunBuilder): RunBuilder {
  const heldBy = ['timer', 'channel'] as const;
  return visit.at(10_300).settled({ observedMs: 10_000, reason: 'horizon', heldBy: [...heldBy], timersLeft: 2 });
}

function fairlyAsked(visit: RunBuilder): RunBuilder {
  return visit.at(1500).banner({ accept: 'Godkänn alla', reject: 'Avvisa alla' });
}

/** A site that asks, and tells Google of a yes before anybody gave one. */
function asked(visit: RunBuilder): RunBuilder {
  const look = { atMs: 1500 };
  return visit
    .at(350)
    .signal('consent-mode', { state: 'granted', granted: ['analytics_storage'], detail: 'default' })
    .at(400)
    .signal('tool-event', { tool: 'klaro', state: 'pending', detail: 'initialConsent' })
    .at(1500)
    .banner(
      { accept: 'Godkänn alla', settings: 'Fler val', close: 'Stäng' },
      { text: 'Vi värnar om din integritet', blocksPage: true, share: 0.42 },
      look,
    )
    .banner(
      { reject: 'Avvisa alla', save: 'Spara valen' },
      {
        layer: 2,
        toggles: [
          { text: 'Nödvändiga', isOn: true, isLocked: true },
          { text: 'Statistik', isOn: true, isLocked: false },
          { text: 'Reklam', isOn: true, isLocked: false },
          { text: 'Video', isOn: false, isLocked: false },
        ],
      },
      { ...look, moment: 'second-layer' },
    )
    .settled({ observedMs: 600 });
}

function unanswered(number: number): RunBuilder {
  return asked(arrival('reject').repetition(number, 3))
    .at(32_000)
    .settled({ reason: 'deadline', observedMs: 30_000, unanswered: ['https://synk.budplatsen.example/s'] });
}

function refusal(number: number): RunBuilder {
  const refused = asked(arrival('reject').repetition(number, 3))
    .at(2600)
    .choice('reject', { source: 'banner', tool: 'klaro' })
    .signal('click', { role: 'reject', detail: 'Avvisa alla', isUserAct: true })
    .signal('tool-event', { tool: 'klaro', state: 'denied', denied: ['statistik', 'reklam'], detail: 'consentChanged' })
    .signal('consent-mode', { state: 'granted', granted: ['analytics_storage', 'ad_storage'], detail: 'update' })
    .look({ moment: 'after-choice', wayBack: 'Cookieinställningar' })
    .settled({ step: 'chosen' })
    .settled({ step: 'reloaded', observedMs: 700 });
  return number === 3 ? refused.at(3400).cookie('_ma_ref', { requestedSeconds: 30 * day, ...general }) : refused;
}

function consenting(scenario: 'accept' | 'withdraw', number: number): RunBuilder {
  const visit = asked(arrival(scenario).repetition(number, 3)).at(2600);
  return afterChoice(visit.choice('accept', { source: 'autoconsent', tool: 'klaro' }), 'accept')
    .signal('consent-cookie', { tool: 'klaro', state: 'granted', granted: ['statistik', 'reklam'], detail: 'klaro' })
    .settled({ step: 'chosen' })
    .settled({ step: 'reloaded', observedMs: 900 });
}

/** Takes the player’s cookie away, while the statistics write theirs again. */
function withdrawal(number: number): Run {
  const taken = consenting('withdraw', number)
    .at(7000)
    .choice('withdraw', { source: 'tool-event', tool: 'klaro' })
    .signal('tool-event', { tool: 'klaro', state: 'denied', detail: 'consentChanged', isUserAct: true })
    .settled({ step: 'chosen' })
    .build();
  const cookies = taken.cookies.map((cookie): RunCookie => {
    if (cookie.name === 'VISITOR_INFO') return { ...cookie, state: 'deleted', removedAtMs: 7200 };
    return cookie.name === '_ma' ? { ...cookie, writesAtMs: [690, 7300], asksAtMs: [690, 7300] } : cookie;
  });
  return { ...taken, cookies };
}

/** What the site stores as one surfs in. */
function arrival(scenario: Scenario): RunBuilder {
  const script = (name: string, line: number): Writer => ({
    via: 'document.cookie',
    url: `https://${site}/wp-content/plugins/${name}`,
    line,
    column: 14,
    chain: [],
    page,
    frame: page,
  });
  const attribution = { setBy: script('woocommerce/assets/js/sourcebuster/sourcebuster.min.js', 2), ...general };
  return run(site)
    .scenario(scenario)
    .at(20)
    .request(page, { type: 'main_frame' })
    .at(130)
    .cookie('lp_session_guest', { requestedSeconds: day, httpOnly: true, ...general })
    .at(180)
    .cookie('PHPSESSID', { ...named, httpOnly: true, exempt: true, declaration: 'phpsessid' })
    .at(240)
    .request('https://typsnitt.bokstavsladan.example/merriweather.woff2', {
      type: 'font',
      hostedBy: 'Leverans AB',
      category: 'cdn',
    })
    .at(380)
    .request(tagLoader, { type: 'script', ...told('Tagghuset AB', 'tag-manager') })
    .at(420)
    .cookie('sbjs_migrations', attribution)
    .cookie('sbjs_current', attribution)
    .cookie('sbjs_first', attribution)
    .at(430)
    .cookie('sbjs_udata', attribution)
    .cookie('sbjs_session', { ...attribution, requestedSeconds: 1800 })
    .at(470)
    .storage('sessionStorage', 'wpEmojiSettingsSupports', {
      script: { url: `${page}wp-includes/js/wp-emoji.js`, line: 8, column: 3 },
    })
    .probe(`${page}wp-includes/js/wp-emoji.js`, 'canvas', ['getImageData'], { count: 6 })
    .at(640)
    .request('https://stat.mattis-analys.test/collect?v=2', {
      type: 'ping',
      ...told('Mattis Analys', 'analytics'),
      organisationSource: 'policy',
      declared: 'named',
      declaration: 'mattis',
    })
    .at(690)
    .cookie('_ma', {
      requestedSeconds: 730 * day,
      setBy: {
        ...script('', 0),
        url: 'https://stat.mattis-analys.test/ma.js',
        line: 1,
        column: 2210,
        chain: [tagLoader],
      },
      coverage: 'named',
      declaration: 'ma',
      declaredDuration: { kind: 'seconds', seconds: 90 * day },
      purpose: 'statistics',
    })
    .at(710)
    .request('https://stat.mattis-analys.test/collect?v=2&cid=1', {
      type: 'ping',
      organisation: 'Mattis Analys',
      declared: 'named',
      declaration: 'mattis',
      isPixel: true,
    })
    .shares('_ma', 'https://stat.mattis-analys.test/collect?v=2&cid=1', {
      parameter: 'cid',
      organisation: 'Mattis Analys',
    })
    .probe(analysis, 'canvas', ['toDataURL'], { count: 2, organisation: 'Mattis Analys' })
    .probe(analysis, 'fonts', ['measureText'], { count: 58, organisation: 'Mattis Analys' })
    .probe(analysis, 'navigator', properties, { count: 31, organisation: 'Mattis Analys' })
    .at(720)
    .storage('localStorage', 'ma.queue', {
      script: { url: 'https://stat.mattis-analys.test/ma.js', line: 1, column: 3001 },
      chain: [tagLoader],
    })
    .at(900)
    .request('https://pixel.annonsnatet.test/p.gif', {
      type: 'image',
      ...told('Annonsnätet', 'ad'),
      redirectTo: 'https://synk.budplatsen.example/s',
    })
    .at(960)
    .cookie('annons_id', {
      requestedSeconds: 180 * day,
      domain: 'annonsnatet.test',
      hostOnly: false,
      ...thirdParty,
      httpOnly: true,
      coverage: 'named',
      declaration: 'annons-id',
      purpose: 'marketing',
      setBy: {
        via: 'http-header',
        url: 'https://pixel.annonsnatet.test/p.gif',
        line: null,
        column: null,
        chain: [],
        page,
        frame: page,
      },
    })
    .at(970)
    .request('https://besok.5dportalen.se/h', {
      type: 'ping',
      ...told('Visitmeter', 'analytics'),
      canonicalHost: '5d.visitmeter.test',
      isCloaked: true,
    })
    .alias('besok.5dportalen.se', '5d.visitmeter.test')
    .at(980)
    .request('https://synk.budplatsen.example/s', {
      type: 'image',
      sentCookies: ['uid'],
      canonicalHost: 'eu.auktion.example',
    })
    .alias('synk.budplatsen.example', 'eu.auktion.example')
    .at(1040)
    .attempt('uid', { outcome: 'refused', host: 'synk.budplatsen.example', url: 'https://synk.budplatsen.example/s' })
    .at(1100)
    .cookie('kundvagn', {
      requestedSeconds: 2 * day,
      coverage: 'named',
      declaration: 'kundvagn',
      purpose: 'necessary',
      exempt: true,
    })
    .at(1300)
    .cookie('sb_probe', { requestedSeconds: 60, state: 'deleted', removedAtMs: 1310, ...general });
}

function after(visit: RunBuilder, choice: ChoiceKind): RunBuilder {
  return afterChoice(visit.at(2600).choice(choice), choice);
}

function afterChoice(visit: RunBuilder, choice: ChoiceKind): RunBuilder {
  const chosen = visit
    .at(2640)
    .look({ moment: 'after-choice', wayBack: 'Ändra mitt samtycke' })
    .at(2660)
    .cookie('cookieyes-consent', {
      requestedSeconds: 365 * day,
      exempt: true,
      ...named,
      declaration: 'cookieyes-consent',
    });
  if (choice !== 'accept') return chosen.at(3400).cookie('_ma_ref', { requestedSeconds: 30 * day, ...general });
  return chosen
    .at(2900)
    .request('https://spelare.videoplattan.test/embed/5d', { type: 'sub_frame', ...told('Videoplattan', 'video') })
    .at(3100)
    .cookie('VISITOR_INFO', {
      requestedSeconds: 180 * day,
      domain: 'videoplattan.test',
      hostOnly: false,
      ...thirdParty,
      partitionKey: `https://${site}`,
      setBy: {
        via: 'http-header',
        url: 'https://spelare.videoplattan.test/embed/5d',
        line: null,
        column: null,
        chain: [],
        page,
        frame: page,
      },
    })
    .at(3300)
    .cookie('_ga', { requestedSeconds: 730 * day })
    .cookie('_ga_5D8F1C0B7A', { requestedSeconds: 730 * day })
    .at(3500)
    .storage('indexedDB', 'player-cache', { origin: 'https://spelare.videoplattan.test' })
    .at(4800)
    .request('https://spelare.videoplattan.test/segment-1.m4s', { type: 'media', ...told('Videoplattan', 'video') });
}

function samplePolicy(): Policy {
  return policy(site)
    .statement('cookie-types')
    .cookiesInGeneral('first-party-cookies', { statement: 'cookie-types' })
    .cookie('PHPSESSID', {
      consent: { kind: 'exempt', exemption: 'user-input', reason: { sv: 'minns besöket', en: 'keeps the visit' } },
    })
    .cookie('_ma', { id: 'ma', duration: { kind: 'seconds', seconds: 90 * day } })
    .cookie('annons_id', { party: 'first' })
    .cookie('kundvagn', { duration: { kind: 'session' } })
    .cookie('wp-postpass_*', { duration: { kind: 'seconds', seconds: 10 * day } })
    .cookie('cookieyes-consent')
    .recipient('mattis-analys.test', { id: 'mattis', provider: 'Mattis Analys' })
    .build();
}
