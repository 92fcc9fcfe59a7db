import type { PanelActions } from './panel-actions.ts';
import type { StepView } from './step-list.ts';

interface StepListProps {
  readonly label: string;
  readonly steps: readonly StepView[];
  readonly onAction: PanelActions['onAction'];
}

export function StepList({ label, steps, onAction }: StepListProps) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map(({ label: step, state, stateWord, again }) => (
        <li key={step} class={`is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <span class="step-sign" aria-hidden="true" />
          <span class="step-name">
            {step} <span class="unseen">{`(${stateWord})`}</span>
          </span>
          {again && (
            <button
              type="button"
              data-do="repeat"
              aria-label={`${again.label}: ${step}`}
              onClick={() => onAction(again.action)}
            >
              {again.label}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
