import { SeverityMark } from '../../report/html/severity-mark.tsx';
import type { PopupActions } from './popup-actions.ts';
import type { NoticeView } from './popup-view.ts';

interface NoticesProps {
  readonly notices: readonly NoticeView[];
  readonly onAction: PopupActions['onNotice'];
}

/** What cannot be seen yet, each with the button that changes it. */
export function Notices({ notices, onAction }: NoticesProps) {
  if (notices.length === 0) return null;
  return (
    <ul class="notices">
      {notices.map(({ text, action, label }) => (
        <li key={action}>
          <SeverityMark severity="undecided" />
          <p>{text}</p>
          <button type="button" onClick={() => onAction(action)}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
