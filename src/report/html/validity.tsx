import type { VisitValidityView } from '../view/visit-validity.ts';
import { SeverityMark } from './severity-mark.tsx';

/** What each visit saw of the site; what weakens it is marked by a sign and a word of the verdict. */
export function Validity({ heading, visits }: { heading: string; visits: readonly VisitValidityView[] }) {
  if (visits.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      {visits.map(({ id, name, verdict, facts }) => (
        <details class="validity" key={id}>
          <summary>
            <span class="visit-name">{name}</span>
            <span class="soft">{` ${verdict}`}</span>
          </summary>
          <dl class="conditions">
            {facts.map(({ name: fact, values, isDoubt, screenshot }) => (
              <div key={fact}>
                <dt>
                  {isDoubt && <SeverityMark severity="undecided" />}
                  {fact}
                </dt>
                <dd>
                  {values.map((value, index) => (
                    <p key={index}>{value}</p>
                  ))}
                  {screenshot !== null && <a href={screenshot.href}>{screenshot.text}</a>}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </>
  );
}
