// The popup in words: what fits a visitor’s ten seconds, taken from the same view as the report.
import type { Rule } from '../../core/audit/rule.ts';
import type { ChoiceKind } from '../../core/schema/consent.ts';
import type { Locale } from '../../core/schema/text.ts';
import { type Translator, translator } from '../../i18n/translator.ts';
import type { TabSession } from '../../messaging/protocol.ts';
import { printable } from '../../report/text/printable.ts';
import type { ConsentLineView } from '../../report/view/consent-line.ts';
import type { FigureView } from '../../report/view/figures.ts';
import { type ReportView, reportView } from '../../report/view/report-view.ts';
import type { PopupState } from './popup-state.ts';
import { type WorstView, worstFirst } from './worst-first.ts';

export interface PopupView {
  readonly locale: Locale;
  /** The audited host; the tool’s own name where none is audited. */
  readonly title: string;
  readonly sentences: readonly string[];
  readonly details: readonly string[];
  /** What can be done about it, by a click. */
  readonly notices: readonly NoticeView[];
  /** What weakens the answer, and cannot be helped here. */
  readonly caveats: readonly string[];
  readonly figures: readonly FigureView[];
  readonly line: ConsentLineView | null;
  readonly worst: WorstView | null;
  /** null where there is no report to open. */
  readonly open: string | null;
  readonly mark: MarkView | null;
  /** null where there is nothing to switch: no audited site, or the audit build, which always counts. */
  readonly probing: SwitchView | null;
  readonly language: string;
}

export interface SwitchView {
  readonly label: string;
  readonly why: string;
  readonly isOn: boolean;
}

export interface NoticeView {
  readonly text: string;
  readonly action: 'reload' | 'grant-access';
  readonly label: string;
}

export interface MarkView {
  readonly label: string;
  readonly choices: readonly { readonly choice: ChoiceKind; readonly label: string }[];
}

/** So many caveats fit; the report has all of them. */
const mostCaveats = 2;
const longestHost = 60;

/** `isProbing`: whether the visitor wants readings to be counted; null where that is not for them to say. */
export function popupView(
  state: PopupState,
  isProbing: boolean | null,
  locale: Locale,
  rules: readonly Rule[],
): PopupView {
  const words = translator(locale);
  const { t, list } = words;
  const empty: PopupView = {
    locale,
    title: 'Kakvakt',
    sentences: [],
    details: [],
    notices: [],
    caveats: [],
    figures: [],
    line: null,
    worst: null,
    open: null,
    mark: null,
    probing: null,
    language: t('popup.language'),
  };
  const probing = isProbing === null ? null : probingSwitch(isProbing, words);
  switch (state.kind) {
    case 'not-audited':
      return {
        ...empty,
        sentences: [t('popup.notAudited')],
        details: [
          t('popup.purpose'),
          ...(state.sites.length > 0 ? [t('popup.knows', { sites: list(state.sites) })] : []),
        ],
      };
    case 'not-recorded':
      return { ...empty, ...nothingYet(state.site, words), probing };
    case 'failed':
      return { ...empty, sentences: [t('popup.failed')], details: [printable(state.detail, 200)] };
    case 'visit':
      return { ...empty, ...visit(state, rules, words), probing };
  }
}

function visit(
  { session, report, areAllGranted }: Extract<PopupState, { kind: 'visit' }>,
  rules: readonly Rule[],
  words: Translator,
): Partial<PopupView> {
  const { t } = words;
  if (report === null || report.runs.every(({ pages }) => pages.length === 0)) return nothingYet(session.site, words);
  const view = reportView(report, rules, words);
  return {
    title: printable(session.site, longestHost),
    sentences: view.headline.sentences,
    details: view.headline.detail === null ? [] : [view.headline.detail],
    notices: notices(session, areAllGranted, words),
    caveats: caveats(view, session.incompleteStart),
    figures: view.figures,
    line: view.line.rows.some(({ marks }) => marks.length > 0) ? view.line : null,
    worst: worstFirst(view.findings.groups, words),
    open: t('popup.open'),
    mark: markView(words),
  };
}

function nothingYet(site: string, words: Translator): Partial<PopupView> {
  return {
    title: printable(site, longestHost),
    sentences: [words.t('popup.nothingYet')],
    notices: [reloadNotice('popup.reloadHint', words)],
  };
}

function notices(
  { incompleteStart, hostAccess }: TabSession,
  areAllGranted: boolean,
  words: Translator,
): readonly NoticeView[] {
  const isHidden = hostAccess === 'site-only';
  return [
    ...(incompleteStart ? [reloadNotice('popup.reloadWhy', words)] : []),
    ...(isHidden && areAllGranted && !incompleteStart ? [reloadNotice('popup.granted', words)] : []),
    ...(isHidden && !areAllGranted ? [grantNotice(words)] : []),
  ];
}

/** Those that no notice of its own speaks of. */
function caveats({ headline }: ReportView, isReloadOffered: boolean): readonly string[] {
  return headline.caveats
    .filter(({ kind }) => kind !== 'third-parties-hidden' && !(kind === 'gap' && isReloadOffered))
    .slice(0, mostCaveats)
    .map(({ text }) => text);
}

function reloadNotice(why: 'popup.reloadHint' | 'popup.reloadWhy' | 'popup.granted', { t }: Translator): NoticeView {
  return { text: t(why), action: 'reload', label: t('popup.reload') };
}

function grantNotice({ t }: Translator): NoticeView {
  return { text: t('popup.grantWhy'), action: 'grant-access', label: t('popup.grant') };
}

function markView({ t }: Translator): MarkView {
  const choices: readonly ChoiceKind[] = ['accept', 'reject', 'withdraw'];
  return { label: t('popup.mark'), choices: choices.map((choice) => ({ choice, label: t(`popup.mark.${choice}`) })) };
}

function probingSwitch(isOn: boolean, { t }: Translator): SwitchView {
  return { label: t('popup.probing'), why: t('popup.probingWhy'), isOn };
}
