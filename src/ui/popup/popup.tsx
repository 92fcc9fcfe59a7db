// The popup: shows what the recorder knows of the tab, and goes on doing so while it is open.
import { render } from 'preact';
import '../../report/html/style/tokens.css';
import '../../report/html/style/base.css';
import '../../report/html/style/consent-line.css';
import '../language-switch.css';
import './popup.css';
import type { ChoiceKind } from '../../core/schema/consent.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Locale } from '../../core/schema/text.ts';
import { send } from '../../messaging/send.ts';
import { askForAllSites } from '../../platform/all-sites.ts';
import { browser } from '../../platform/browser.ts';
import { openSidePanel } from '../../platform/side-panel.ts';
import { auditedDomains } from '../../recorder/audited-domains.ts';
import { probingWish } from '../../recorder/probing-wish.ts';
import { rules } from '../../rules/index.ts';
import { createGlances } from '../glance-at-session.ts';
import { rememberedGlance } from '../remembered-glance.ts';
import { rememberedLocale, rememberLocale } from '../remembered-locale.ts';
import { PopupPage } from './popup-page.tsx';
import type { PopupState } from './popup-state.ts';
import { popupView } from './popup-view.ts';
import { activeTab, readPopupState } from './read-popup-state.ts';

/** Between two looks at the log: soon enough to watch a choice take effect. */
const pauseMs = 1500;

const tab = await activeTab();
let locale = await rememberedLocale();
let isProbing = await readProbing();
const glanceAt = createGlances();
// A long visit takes a while to read: what was seen of it last stands meanwhile.
let state = await readPopupState(tab, async (id) => (await rememberedGlance(id)) ?? lookAt(id));

draw();
void refresh().finally(lookAgain);

function draw(): void {
  const view = popupView(state, isProbing, locale, rules);
  document.documentElement.lang = view.locale;
  render(
    <PopupPage view={view} actions={{ onLanguage, onOpen, onMark, onUndoMark, onGuided, onProbing, onNotice }} />,
    document.body,
  );
}

function lookAgain(): void {
  setTimeout(() => void refresh().finally(lookAgain), pauseMs);
}

async function refresh(): Promise<void> {
  state = await readPopupState(tab, lookAt);
  draw();
}

async function lookAt(sessionId: string): Promise<Report | null> {
  await send('log/flush');
  return glanceAt(sessionId);
}

function onLanguage(chosen: Locale): void {
  locale = chosen;
  draw();
  void rememberLocale(chosen);
}

function onOpen(): void {
  const sessionId = sessionOf(state);
  if (sessionId === null) return;
  const url = browser.runtime.getURL(`src/ui/report/report.html?session=${encodeURIComponent(sessionId)}`);
  void browser.tabs.create({ url }).then(() => window.close());
}

function onMark(choice: ChoiceKind): void {
  const sessionId = sessionOf(state);
  if (sessionId !== null) void send('session/mark-choice', { sessionId, choice, atMs: null }).then(refresh);
}

function onUndoMark(): void {
  const sessionId = sessionOf(state);
  if (sessionId !== null) void send('session/undo-mark', { sessionId }).then(refresh);
}

function onGuided(): void {
  void openSidePanel(tab.id).then(() => window.close(), refresh);
}

function onProbing(isWanted: boolean): void {
  void send('probing/set', { isWanted })
    .then(readProbing)
    .then((is) => {
      isProbing = is;
      draw();
    })
    .catch(refresh);
}

/** The audit build always counts. */
async function readProbing(): Promise<boolean | null> {
  return auditedDomains === null ? null : probingWish();
}

function onNotice(name: 'reload' | 'grant-access'): void {
  if (name === 'reload') return void browser.tabs.reload(tab.id).then(refresh);
  void askForAllSites().then(refresh);
}

function sessionOf(known: PopupState): string | null {
  return known.kind === 'visit' ? known.session.sessionId : null;
}
