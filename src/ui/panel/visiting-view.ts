// A step that goes on in its tab: what the visitor does now, or waits for.
import type { Translator } from '../../i18n/translator.ts';
import { type ButtonView, type CardView, card } from './card-view.ts';
import { unwantedChoice, wantedChoice } from './follow-visit.ts';
import type { Visiting } from './guided-audit.ts';
import type { AuditState } from './panel-state.ts';
import type { StepSight } from './watch-step.ts';

export function visitingView(state: AuditState, stage: Visiting, words: Translator): CardView {
  const { t } = words;
  const { sight, audit } = state;
  const unwanted = sight === null ? null : unwantedChoice(stage, audit.scenario, sight.choices);
  const warnings = [
    ...(unwanted === null
      ? []
      : [t(canUndo(sight) ? 'panel.unwantedMark' : 'panel.unwanted', { you: t(`panel.you.${unwanted}`) })]),
    ...(sight?.hasGap === true ? [t('panel.gap')] : []),
    ...(state.isTabShown ? [] : [t('panel.otherTab')]),
  ];
  const view = partView(state, stage, words);
  const repeat: ButtonView = { label: t('panel.repeat'), action: { do: 'repeat', scenario: audit.scenario } };
  const showTab: ButtonView = { label: t('panel.showTab'), action: { do: 'show-tab' } };
  return {
    ...view,
    warnings,
    buttons: [
      ...(state.isTabShown ? [] : [showTab]),
      ...(unwanted === null ? [] : [repeat]),
      ...view.buttons,
      ...(canUndo(sight) ? [{ label: t('popup.undoMark'), action: { do: 'undo-mark' } } as const] : []),
    ],
  };
}

function partView({ audit, sight }: AuditState, stage: Visiting, words: Translator): CardView {
  const { t } = words;
  const { scenario } = audit;
  const finish: ButtonView = { label: t('panel.finish'), action: { do: 'finish' } };
  switch (stage.part) {
    case 'opening':
      return card({
        heading: t('panel.opening'),
        isBusy: true,
        status: t(sight?.sessionId === stage.visit.sessionId ? 'panel.untilQuiet' : 'panel.loading'),
        texts: [t('panel.handsOff')],
      });
    case 'choosing': {
      const wanted = wantedChoice(stage, scenario) ?? 'accept';
      return card({
        heading: t(`panel.choose.${wanted}`),
        status: t('panel.watching'),
        texts: [t(wanted === 'withdraw' ? 'panel.chooseWhere' : 'panel.chooseHow')],
        buttons: [
          { label: t(`panel.marked.${wanted}`), action: { do: 'mark', choice: wanted } },
          { ...finish, label: t(`panel.cannot.${wanted}`) },
        ],
      });
    }
    case 'settling':
      return card({
        heading: noticed(sight, words),
        isBusy: true,
        status: t('panel.settling'),
        texts: [...howKnown(sight, words), t('panel.handsOff')],
      });
    case 'reloading':
      return card({
        heading: noticed(sight, words),
        isBusy: true,
        status: t('panel.reloading'),
        texts: [t('panel.handsOff')],
      });
    case 'exploring':
      return card({
        heading: t(scenario === 'ignore' ? 'panel.explore.ignore' : 'panel.explore'),
        texts: [
          ...(stage.visit.chosen === 0 ? [] : [`${noticed(sight, words)}.`, ...howKnown(sight, words)]),
          t('panel.exploreMore'),
        ],
        buttons: [finish],
      });
  }
}

function noticed(sight: StepSight | null, { t }: Translator): string {
  const choice = sight?.choice?.choice ?? null;
  return choice === null ? t('panel.noticedSome') : t('panel.noticed', { you: t(`panel.you.${choice}`) });
}

function howKnown(sight: StepSight | null, { t }: Translator): readonly string[] {
  if (!sight?.choice) return [];
  const { source } = sight.choice;
  return [t('panel.noticedHow', { how: t(source === null ? 'choiceSource.unknown' : `choiceSource.${source}`) })];
}

function canUndo(sight: StepSight | null): boolean {
  return sight?.choice?.source === 'owner-mark';
}
