import type { PopupActions } from './popup-actions.ts';
import type { SwitchView } from './popup-view.ts';

interface ProbingSwitchProps {
  readonly view: SwitchView;
  readonly onSwitch: PopupActions['onProbing'];
}

/** Off until the visitor says so: counting means to wrap functions that pages call. */
export function ProbingSwitch({ view: { label, why, isOn }, onSwitch }: ProbingSwitchProps) {
  return (
    <div class="switch">
      <input
        id="probing"
        type="checkbox"
        role="switch"
        aria-describedby="probing-why"
        checked={isOn}
        aria-checked={isOn}
        onChange={() => onSwitch(!isOn)}
      />
      <label for="probing">{label}</label>
      <p id="probing-why" class="soft">
        {why}
      </p>
    </div>
  );
}
