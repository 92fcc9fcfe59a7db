import { SeverityMark } from '../../report/html/severity-mark.tsx';
import type { WorstView } from './worst-first.ts';

export function Worst({ view: { heading, subjects, more } }: { view: WorstView }) {
  return (
    <section aria-label={heading}>
      <ul class="worst">
        {subjects.map(({ name, facts, severity, severityWord, findings }) => (
          <li key={name}>
            <SeverityMark severity={severity} />
            <span class="unseen">{severityWord}</span>
            <p class="subject">
              <code>{name}</code>
              {facts !== null && ` · ${facts}`}
            </p>
            <p class="soft">{findings}</p>
          </li>
        ))}
      </ul>
      {more !== null && <p class="soft more">{more}</p>}
    </section>
  );
}
