// The popup in each of its states, as a document of its own.
import { renderToString } from 'preact-render-to-string';
import type { Locale } from '../../src/core/schema/text.ts';
import base from '../../src/report/html/style/base.css?raw';
import consentLine from '../../src/report/html/style/consent-line.css?raw';
import tokens from '../../src/report/html/style/tokens.css?raw';
import { rules } from '../../src/rules/index.ts';
import languageSwitch from '../../src/ui/language-switch.css?raw';
import popup from '../../src/ui/popup/popup.css?raw';
import type { PopupActions } from '../../src/ui/popup/popup-actions.ts';
import { PopupPage } from '../../src/ui/popup/popup-page.tsx';
import type { PopupState } from '../../src/ui/popup/popup-state.ts';
import { popupView } from '../../src/ui/popup/popup-view.ts';
import { browseReport, emptyReport, hostileReport, troubledReport } from './report-fixture.ts';

const session = { sessionId: 'one', site: '5dportalen.se', hostAccess: 'all-sites', incompleteStart: false } as const;

export const popupStates: Readonly<Record<string, PopupState>> = {
  'no choice': { kind: 'visit', areAllGranted: false, session, report: browseReport() },
  chosen: { kind: 'visit', areAllGranted: false, session, report: browseReport('reject') },
  'without the others': {
    kind: 'visit',
    areAllGranted: false,
    session: { ...session, hostAccess: 'site-only', incompleteStart: true },
    report: troubledReport(),
  },
  hostile: {
    kind: 'visit',
    areAllGranted: false,
    session: { ...session, site: 'evil.example' },
    report: hostileReport(),
  },
  'nothing seen': { kind: 'visit', areAllGranted: false, session, report: emptyReport() },
  'nothing yet': { kind: 'visit', areAllGranted: false, session, report: null },
  'another site': { kind: 'not-audited', sites: ['5dportalen.se'] },
  failed: { kind: 'failed', detail: 'Nobody answered tab/session' },
};

const idle: PopupActions = {
  onLanguage: () => undefined,
  onOpen: () => undefined,
  onMark: () => undefined,
  onUndoMark: () => undefined,
  onGuided: () => undefined,
  onProbing: () => undefined,
  onNotice: () => undefined,
};
const style = [tokens, base, consentLine, languageSwitch, popup].join('\n');

export function popupDocument(name: string, locale: Locale): string {
  const state = popupStates[name];
  if (!state) throw new Error(`The popup has no state "${name}"`);
  const body = renderToString(<PopupPage view={popupView(state, false, locale, rules)} actions={idle} />)
    // The toolbar’s icon is the extension’s own file, which this document is not beside.
    .replace('src="/icons/icon.svg"', '');
  return `<!doctype html><html lang="${locale}"><head><title>Kakvakt</title><style>${style}</style></head><body class="popup">${body}</body></html>`;
}
