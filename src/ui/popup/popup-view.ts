// The popup in words: what fits a visitor’s ten seconds, taken from the same view as the report.
import type { Rule } from '../../core/audit/rule.ts';
import type { ChoiceKind } from '../../core/schema/consent.ts';
import type { Report } from '../../core/schema/report.ts';
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
  /** What was chosen last, and how we know; null: nothing was noticed. */
  readonly chosen: ChosenView | null;
  readonly mark: MarkView | null;
  /** Label of what opens the guided audit; null where there is none: no audited site, or the audit build. */
  readonly guided: string | null;
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

export interface ChosenView {
  readonly text: string;
  /** A mark can be taken back, what the page told cannot. */
  readonly undo: string | null;
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
    chosen: null,
    mark: null,
    guided: null,
    probing: null,
    language: t('language.label'),
  };
  const own = isProbing === null ? {} : { probing: probingSwitch(isProbing, words), guided: t('popup.guided') };
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
      return { ...empty, ...nothingYet(state.site, words), ...own };
    case 'failed':
      return { ...empty, sentences: [t('popup.failed')], details: [printable(state.detail, 200)] };
    case 'visit':
      return { ...empty, ...visit(state, rules, words), ...own };
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
    chosen: chosenView(report, view, words),
    mark: markView(report, words),
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

/** Of a choice that was made on an earlier visit, nobody knows when. */
function chosenView({ runs }: Report, view: ReportView, { t }: Translator): ChosenView | null {
  const last = runs.at(-1)?.consent.at(-1);
  if (!last || last.choice === null) return null;
  if (last.isEarlier) return { text: t('popup.earlier', { choice: t(`choice.${last.choice}`) }), undo: null };
  const text = view.line.rows.at(-1)?.choices.at(-1)?.sentence ?? null;
  return text === null ? null : { text, undo: last.source === 'owner-mark' ? t('popup.undoMark') : null };
}

function markView({ runs }: Report, { t }: Translator): MarkView {
  const choices: readonly ChoiceKind[] = ['accept', 'reject', 'withdraw'];
  const isFirst = runs.every(({ consent }) => consent.length === 0);
  return {
    label: t(isFirst ? 'popup.mark' : 'popup.markAgain'),
    choices: choices.map((choice) => ({ choice, label: t(`popup.mark.${choice}`) })),
  };
}

function probingSwitch(isOn: boolean, { t }: Translator): SwitchView {
  return { label: t('popup.probing'), why: t('popup.probingWhy'), isOn };
}
