// The guided audit in words: where the visitor is, what to do now, and what came of it.
import type { Rule } from '../../core/audit/rule.ts';
import type { Locale } from '../../core/schema/text.ts';
import { type Translator, translator } from '../../i18n/translator.ts';
import { printable } from '../../report/text/printable.ts';
import { type ButtonView, type CardView, card, longestHost } from './card-view.ts';
import { type ComparisonView, comparisonView } from './comparison-view.ts';
import type { PanelState } from './panel-state.ts';
import { stageView } from './stage-view.ts';
import { type StepView, stepList } from './step-list.ts';

export interface PanelView {
  readonly locale: Locale;
  /** The audited host; the tool’s own name where none is audited. */
  readonly title: string;
  readonly language: string;
  /** What the list of steps is; empty list: no audit is under way. */
  readonly stepsLabel: string;
  readonly steps: readonly StepView[];
  readonly card: CardView;
  readonly comparison: ComparisonView | null;
  readonly giveUp: ButtonView | null;
}

export function panelView(state: PanelState, locale: Locale, rules: readonly Rule[]): PanelView {
  const words = translator(locale);
  const { t, list } = words;
  const empty: PanelView = {
    locale,
    title: 'Kakvakt',
    language: t('language.label'),
    stepsLabel: t('panel.steps'),
    steps: [],
    card: card({ heading: t('popup.notAudited') }),
    comparison: null,
    giveUp: null,
  };
  switch (state.kind) {
    case 'not-audited': {
      const knows = state.sites.length > 0 ? [t('popup.knows', { sites: list(state.sites) })] : [];
      return { ...empty, card: card({ heading: t('popup.notAudited'), texts: [t('panel.openSite'), ...knows] }) };
    }
    case 'failed':
      return { ...empty, card: failed(state.detail, words) };
    case 'site':
      return { ...empty, title: printable(state.site, longestHost), card: intro(state.areAllGranted, words) };
    case 'audit':
      return {
        ...empty,
        title: printable(state.audit.site, longestHost),
        steps: stepList(state.audit, words),
        card: stageView(state, words),
        comparison: state.report === null ? null : comparisonView(state.report, rules, words),
        giveUp: { label: t(`panel.giveUp.${isDone(state) ? 'done' : 'open'}`), action: { do: 'give-up' } },
      };
  }
}

function isDone({ audit }: Extract<PanelState, { kind: 'audit' }>): boolean {
  return audit.stage.kind === 'done';
}

function failed(detail: string, { t }: Translator): CardView {
  return card({
    heading: t('popup.failed'),
    texts: [printable(detail, 200)],
    buttons: [{ label: t('panel.lookAgain'), action: { do: 'look-again' } }],
  });
}

function intro(areAllGranted: boolean, { t }: Translator): CardView {
  const begin = { label: t('panel.begin'), action: { do: 'begin' } } as const;
  const grant = { label: t('panel.grant'), action: { do: 'grant' } } as const;
  return card({
    heading: t('panel.intro'),
    texts: [t('panel.introHow'), t('panel.introTime')],
    warnings: areAllGranted ? [] : [t('panel.siteOnly')],
    buttons: areAllGranted ? [begin] : [grant, { ...begin, label: t('panel.beginAnyway') }],
  });
}
