import type { ChoiceKind } from '../../core/schema/consent.ts';
import type { MarkView } from './popup-view.ts';

/** Where no consent tool tells of the choice, the visitor does. */
export function MarkChoice({
  view: { label, choices },
  onMark,
}: {
  view: MarkView;
  onMark: (choice: ChoiceKind) => void;
}) {
  return (
    <details class="mark-choice">
      <summary>{label}</summary>
      <ul>
        {choices.map(({ choice, label: text }) => (
          <li key={choice}>
            <button
              type="button"
              onClick={({ currentTarget }) => {
                currentTarget.closest('details')?.removeAttribute('open');
                onMark(choice);
              }}
            >
              {text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
