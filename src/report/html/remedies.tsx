import type { RemedyView } from '../view/remedies.ts';

/** Where to look, each with who says so. Addresses are text, as everywhere. */
export function Remedies({ remedies }: { remedies: readonly RemedyView[] }) {
  if (remedies.length === 0) return null;
  return (
    <ul class="remedies">
      {remedies.map(({ text, source }) => (
        <li key={text}>
          {text}
          {source !== null && <span class="soft">{` ${source}`}</span>}
        </li>
      ))}
    </ul>
  );
}
