// The side panel: leads through a guided audit of the site in the tab beside it.
import { render } from 'preact';
import '../../report/html/style/tokens.css';
import '../../report/html/style/base.css';
import '../language-switch.css';
import './panel.css';
import './comparison.css';
import type { Locale } from '../../core/schema/text.ts';
import { browser } from '../../platform/browser.ts';
import { rules } from '../../rules/index.ts';
import { rememberedLocale, rememberLocale } from '../remembered-locale.ts';
import type { PanelAction } from './panel-actions.ts';
import { createPanelModel } from './panel-model.ts';
import { PanelPage } from './panel-page.tsx';
import type { PanelState } from './panel-state.ts';
import { panelView } from './panel-view.ts';

/** Soon enough for who waits for an answer. */
const pauseMs = 1_000;

let locale = await rememberedLocale();
let state: PanelState | null = null;
const model = createPanelModel((next) => {
  state = next;
  draw();
});

await model.open().catch(showFailure);
browser.tabs.onActivated.addListener(() => void model.lookAround().catch(showFailure));
browser.tabs.onUpdated.addListener(() => void model.lookAround().catch(showFailure));
lookOn();

function lookOn(): void {
  setTimeout(() => {
    const looking = document.visibilityState === 'visible' ? model.look() : Promise.resolve();
    void looking.catch(showFailure).finally(lookOn);
  }, pauseMs);
}

function draw(): void {
  if (state === null) return;
  const view = panelView(state, locale, rules);
  const heading = document.querySelector('h1')?.textContent;
  document.documentElement.lang = view.locale;
  render(<PanelPage view={view} actions={{ onLanguage, onAction }} />, document.body);
  if (heading !== view.card.heading) keepFocus();
}

/** The button that was pressed may be gone: the keyboard goes on where the news is. */
function keepFocus(): void {
  if (document.hasFocus() && document.activeElement === document.body) document.querySelector('h1')?.focus();
}

function onAction(action: PanelAction): void {
  void model.act(action).catch(showFailure);
}

function onLanguage(chosen: Locale): void {
  locale = chosen;
  draw();
  void rememberLocale(chosen);
}

function showFailure(error: unknown): void {
  state = { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
  draw();
}
