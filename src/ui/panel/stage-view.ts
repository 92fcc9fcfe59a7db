import type { Translator } from '../../i18n/translator.ts';
import { type CardView, card } from './card-view.ts';
import { clearingView } from './clearing-view.ts';
import type { AuditState } from './panel-state.ts';
import { visitingView } from './visiting-view.ts';

export function stageView(state: AuditState, words: Translator): CardView {
  const { stage, scenario } = state.audit;
  const { t } = words;
  switch (stage.kind) {
    case 'ready':
    case 'clearing':
    case 'not-cleared':
      return clearingView(state, stage, words);
    case 'visiting':
      return visitingView(state, stage, words);
    case 'broken':
      return card({
        heading: t('panel.broken'),
        texts: [t(`panel.broken.${stage.why}`)],
        buttons: [{ label: t('panel.repeat'), action: { do: 'repeat', scenario } }],
      });
    case 'done': {
      const areAllFresh = state.audit.runs.every(({ isFresh }) => isFresh);
      return card({
        heading: t('panel.done'),
        isBusy: state.report === null,
        status: state.report === null ? t('panel.comparing') : null,
        warnings: areAllFresh ? [] : [t('panel.notFresh')],
        buttons: [{ label: t('panel.openReport'), action: { do: 'open-report' } }],
      });
    }
  }
}
