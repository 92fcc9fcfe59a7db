import type { MendView } from '../view/mend-view.ts';
import { useAnchors } from './anchors.ts';

/** Closed at first: whoever mends the site, and not the policy, has no use for it. */
export function Mend({ mend }: { mend: MendView }) {
  const id = useAnchors();
  return (
    <details class="mend">
      <summary>{mend.label}</summary>
      {mend.rows.map(({ language, label, text }) => (
        <p key={language}>
          <span class="soft">{`${label} `}</span>
          <span lang={language}>{text}</span>
        </p>
      ))}
      {mend.toConfirm !== null && <p class="soft">{mend.toConfirm}</p>}
      <p class="soft">
        {mend.patchAnchor === null ? mend.patchLabel : <a href={`#${id(mend.patchAnchor)}`}>{mend.patchLabel}</a>}
      </p>
      {mend.patch !== null && (
        <pre>
          <code>{mend.patch}</code>
        </pre>
      )}
    </details>
  );
}
