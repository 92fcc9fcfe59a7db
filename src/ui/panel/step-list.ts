import type { Translator } from '../../i18n/translator.ts';
import type { ButtonView } from './card-view.ts';
import { type GuidedAudit, type GuidedScenario, guidedScenarios } from './guided-audit.ts';

export interface StepView {
  readonly label: string;
  readonly state: 'done' | 'now' | 'to-come' | 'optional';
  /** The state in a word, for who does not see the mark. */
  readonly stateWord: string;
  /** Makes the step anew, or the one that is not asked for; null where that makes no sense now. */
  readonly again: ButtonView | null;
}

export function stepList(audit: GuidedAudit, words: Translator): readonly StepView[] {
  return guidedScenarios.map((scenario) => {
    const state = stateOf(scenario, audit);
    return {
      label: words.t(`panel.step.${scenario}`),
      state,
      stateWord: words.t(`panel.state.${state}`),
      again: againOf(scenario, state, audit, words),
    };
  });
}

function stateOf(scenario: GuidedScenario, { stage, scenario: present, runs }: GuidedAudit): StepView['state'] {
  if (stage.kind !== 'done' && present === scenario) return 'now';
  if (runs.some((run) => run.scenario === scenario)) return 'done';
  return scenario === 'withdraw' ? 'optional' : 'to-come';
}

function againOf(
  scenario: GuidedScenario,
  state: StepView['state'],
  audit: GuidedAudit,
  { t }: Translator,
): ButtonView | null {
  const isOffered = state === 'done' || (state === 'optional' && audit.stage.kind === 'done');
  if (!isOffered || isBusy(audit)) return null;
  return { label: t(state === 'done' ? 'panel.again' : 'panel.makeToo'), action: { do: 'repeat', scenario } };
}

/** A step that has begun in the tab would be lost by the way. */
function isBusy({ stage }: GuidedAudit): boolean {
  return stage.kind === 'clearing' || stage.kind === 'visiting';
}
