import type { FindingsView, WordsView } from '../view/report-view.ts';
import { useAnchors } from './anchors.ts';
import { FindingGroup } from './finding-group.tsx';
import { SeverityMark } from './severity-mark.tsx';

export function Findings({
  view: { heading, counts, groups, none, acceptedNote, mendNote },
  words,
}: {
  view: FindingsView;
  words: WordsView;
}) {
  const id = useAnchors();
  return (
    <section class="findings" aria-labelledby={id('findings')}>
      <h2 id={id('findings')}>{heading}</h2>
      {groups.length === 0 && <p>{none}</p>}
      {counts.length > 0 && (
        <ul class="counts">
          {counts.map(({ severity, text }) => (
            <li key={severity}>
              <SeverityMark severity={severity} />
              {text}
            </li>
          ))}
        </ul>
      )}
      {acceptedNote !== null && <p class="soft">{acceptedNote}</p>}
      {mendNote !== null && <p class="soft mend-note">{mendNote}</p>}
      {groups.map((group) => (
        <FindingGroup key={group.anchor} group={group} words={words} />
      ))}
    </section>
  );
}
