import type { ButtonView } from './card-view.ts';
import type { PanelActions } from './panel-actions.ts';

interface ButtonsProps {
  readonly buttons: readonly ButtonView[];
  readonly onAction: PanelActions['onAction'];
  /** The first is what most visitors want. */
  readonly hasPrimary: boolean;
}

export function Buttons({ buttons, onAction, hasPrimary }: ButtonsProps) {
  return (
    <div class="buttons">
      {buttons.map(({ label, action }, index) => (
        <button
          key={label}
          type="button"
          class={hasPrimary && index === 0 ? 'primary' : undefined}
          data-do={action.do}
          onClick={() => onAction(action)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
