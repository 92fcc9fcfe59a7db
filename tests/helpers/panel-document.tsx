// The side panel in each of its states, as a document of its own.
import { renderToString } from 'preact-render-to-string';
import type { ChoiceKind, ChoiceSource } from '../../src/core/schema/consent.ts';
import type { Locale } from '../../src/core/schema/text.ts';
import base from '../../src/report/html/style/base.css?raw';
import tokens from '../../src/report/html/style/tokens.css?raw';
import { rules } from '../../src/rules/index.ts';
import languageSwitch from '../../src/ui/language-switch.css?raw';
import comparison from '../../src/ui/panel/comparison.css?raw';
import type { GuidedAudit, GuidedScenario, Stage, Visiting } from '../../src/ui/panel/guided-audit.ts';
import panel from '../../src/ui/panel/panel.css?raw';
import { PanelPage } from '../../src/ui/panel/panel-page.tsx';
import type { AuditState, PanelState } from '../../src/ui/panel/panel-state.ts';
import { panelView } from '../../src/ui/panel/panel-view.ts';
import type { StepSight } from '../../src/ui/panel/watch-step.ts';
import { sampleReport } from './report-fixture.ts';

const site = '5dportalen.se';
const runs = (...scenarios: GuidedScenario[]): GuidedAudit['runs'] =>
  scenarios.map((scenario) => ({ scenario, sessionId: scenario, isFresh: true }));

function guided(
  scenario: GuidedScenario,
  stage: Stage,
  before: GuidedAudit['runs'] = [],
  part: Partial<AuditState> = {},
): AuditState {
  const audit = { site, startUrl: `https://${site}/`, tabId: 1, scenario, stage, runs: before };
  return {
    kind: 'audit',
    audit,
    areAllGranted: true,
    toDelete: null,
    sight: null,
    report: null,
    isTabShown: true,
    ...part,
  };
}

function visiting(part: Visiting['part'], chosen = 0): Visiting {
  return { kind: 'visiting', part, visit: { sessionId: 'step', isFresh: true, sinceMs: 0, chosen } };
}

function seen(
  choice: ChoiceKind | null = null,
  source: ChoiceSource = 'tool-event',
  part: Partial<StepSight> = {},
): StepSight {
  const consent = { choice, atMs: 4_000, source, detail: null, tool: null, isEarlier: false };
  return {
    tab: 'there',
    sessionId: 'step',
    isAtRest: true,
    isOverdue: false,
    failed: null,
    choices: choice === null ? [] : [choice],
    choice: choice === null ? null : consent,
    likelyChoiceAtMs: 4_000,
    hasGap: false,
    ...part,
  };
}

const toDelete = [
  { site, isOwn: true, count: 14 },
  { site: 'annonsnatet.test', isOwn: false, count: 3 },
  { site: 'videoplattan.test', isOwn: false, count: 2 },
];

export const panelStates: Readonly<Record<string, PanelState>> = {
  'another site': { kind: 'not-audited', sites: [site] },
  failed: { kind: 'failed', detail: 'Nobody answered tab/session' },
  intro: { kind: 'site', site, areAllGranted: true },
  'the site alone': { kind: 'site', site, areAllGranted: false },
  ready: guided('ignore', { kind: 'ready' }, [], { toDelete }),
  'not known yet': guided('ignore', { kind: 'ready' }),
  'with a hostile name': guided('reject', { kind: 'ready' }, runs('ignore'), {
    toDelete: [...toDelete, { site: `<b>evil</b>\u202e${'x'.repeat(300)}`, isOwn: false, count: 1 }],
  }),
  clearing: guided('ignore', { kind: 'clearing' }),
  'not cleared': guided(
    'reject',
    { kind: 'not-cleared', left: ['storage', 'third-party-cookies', 'cookies'] },
    runs('ignore'),
    {
      areAllGranted: false,
    },
  ),
  'cleared partly': guided('ignore', { kind: 'not-cleared', left: ['third-party-cookies'] }, [], {
    areAllGranted: false,
  }),
  loading: guided('ignore', visiting('opening')),
  waiting: guided('ignore', visiting('opening'), [], { sight: seen() }),
  'nothing to choose': guided('ignore', visiting('exploring'), [], { sight: seen() }),
  'chosen by mistake': guided('ignore', visiting('exploring'), [], { sight: seen('accept') }),
  'say no': guided('reject', visiting('choosing'), runs('ignore'), { sight: seen() }),
  'said yes instead': guided('reject', visiting('choosing'), runs('ignore'), { sight: seen('accept', 'owner-mark') }),
  'the recorder was restarted': guided('accept', visiting('choosing'), runs('ignore', 'reject'), {
    sight: seen(null, 'click', { hasGap: true }),
    isTabShown: false,
  }),
  noticed: guided('accept', visiting('settling', 1), runs('ignore', 'reject'), { sight: seen('accept') }),
  'page again': guided('accept', visiting('reloading', 1), runs('ignore', 'reject'), {
    sight: seen('accept', 'owner-mark'),
  }),
  'more pages': guided('accept', visiting('exploring', 1), runs('ignore', 'reject'), {
    sight: seen('accept', 'owner-mark'),
  }),
  'take it back': guided('withdraw', visiting('choosing', 1), runs('ignore', 'reject', 'accept'), {
    sight: seen('accept'),
  }),
  'tab closed': guided('reject', { kind: 'broken', why: 'tab-closed' }, runs('ignore')),
  'page error': guided('reject', { kind: 'broken', why: 'page-error' }, runs('ignore')),
  comparing: guided('accept', { kind: 'done' }, runs('ignore', 'reject', 'accept')),
  done: guided('accept', { kind: 'done' }, runs('ignore', 'reject', 'accept'), { report: sampleReport() }),
};

export function panelDocument(name: string, locale: Locale): string {
  const state = panelStates[name];
  if (!state) throw new Error(`The panel has no state "${name}"`);
  const style = [tokens, base, languageSwitch, panel, comparison].join('\n');
  const actions = { onLanguage: () => undefined, onAction: () => undefined };
  const body = renderToString(<PanelPage view={panelView(state, locale, rules)} actions={actions} />)
    // The toolbar’s icon is the extension’s own file, which this document is not beside.
    .replace('src="/icons/icon.svg"', '');
  return `<!doctype html><html lang="${locale}"><head><title>Kakvakt</title><style>${style}</style></head><body class="panel">${body}</body></html>`;
}
