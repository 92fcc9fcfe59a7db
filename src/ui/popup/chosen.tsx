import type { ChosenView } from './popup-view.ts';

/** What was chosen last, and how we know. */
export function Chosen({ view: { text, undo }, onUndo }: { view: ChosenView; onUndo: () => void }) {
  return (
    <div class="chosen">
      <p>{text}</p>
      {undo !== null && (
        <button type="button" onClick={onUndo}>
          {undo}
        </button>
      )}
    </div>
  );
}
