import type { ConsentVisitsView } from '../view/consent-visits.ts';
import { useAnchors } from './anchors.ts';
import { DataTable } from './data-table.tsx';

/** How the site asked in each scenario, what was answered, and, folded, everything that told of it. */
export function ConsentVisits({ view: { heading, intro, scenarios } }: { view: ConsentVisitsView }) {
  const id = useAnchors();
  if (scenarios.length === 0) return null;
  return (
    <section aria-labelledby={id('consents')}>
      <h2 id={id('consents')}>{heading}</h2>
      <p class="soft">{intro}</p>
      <div class="asked">
        {scenarios.map(({ scenario, name, banners, visits }) => (
          <div key={scenario}>
            <h3>{name}</h3>
            {banners.map((words) => (
              <p key={words}>{words}</p>
            ))}
            {visits.map(({ id: visit, choices, signals, signalsLabel }) => (
              <div class="asked-visit" key={visit}>
                <p>{choices}</p>
                {signals === null ? (
                  <p class="soft">{signalsLabel}</p>
                ) : (
                  <details>
                    <summary>{signalsLabel}</summary>
                    <DataTable table={signals} />
                  </details>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}
