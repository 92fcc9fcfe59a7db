import type { ReportView } from '../view/report-view.ts';
import { SeverityMark } from './severity-mark.tsx';

/** The first thing one reads: the answer, what weakens it, and three numbers. */
export function Answer({ view }: { view: Pick<ReportView, 'headline' | 'figures' | 'site' | 'siteHref' | 'origin'> }) {
  const { headline, figures, site, siteHref, origin } = view;
  return (
    <header class="answer">
      <p class="soft">
        {siteHref === null ? (
          site
        ) : (
          <a href={siteHref} rel="noreferrer">
            {site}
          </a>
        )}
        {` · ${origin}`}
      </p>
      <h1>
        {headline.sentences.map((sentence) => (
          <span key={sentence}>{`${sentence} `}</span>
        ))}
      </h1>
      {headline.detail !== null && <p>{headline.detail}</p>}
      {headline.caveats.length > 0 && (
        <ul class="caveats">
          {headline.caveats.map(({ text }, index) => (
            <li key={index}>
              <SeverityMark severity="undecided" />
              {text}
            </li>
          ))}
        </ul>
      )}
      <dl class="figures">
        {figures.map(({ value, label, detail, isEarly }) => (
          <div class={isEarly ? 'figure is-early' : 'figure'} key={label}>
            <dt>{label}</dt>
            <dd>
              <span class="figure-value">{value}</span>
              {detail !== null && <span class="soft">{detail}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
