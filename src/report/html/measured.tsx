import type { MeasuredView } from '../view/measured.ts';
import { useAnchors } from './anchors.ts';
import { DataTable } from './data-table.tsx';
import { Validity } from './validity.tsx';

export function Measured({ view }: { view: MeasuredView }) {
  const id = useAnchors();
  return (
    <section aria-labelledby={id('measured')}>
      <h2 id={id('measured')}>{view.heading}</h2>
      <h3>{view.limitsHeading}</h3>
      <ul class="plain-list">
        {view.limits.map(({ text, detail, screenshot }, index) => (
          <li key={index}>
            {text}
            {detail !== null && (
              <>
                {' '}
                <code class="soft">{detail}</code>
              </>
            )}
            {screenshot !== undefined && (
              <>
                {' '}
                <a href={screenshot.href}>{screenshot.text}</a>
              </>
            )}
          </li>
        ))}
      </ul>
      {view.clear.length > 0 && (
        <>
          <h3>{view.clearHeading}</h3>
          <ul class="plain-list">
            {view.clear.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{view.conditionsHeading}</h3>
      <dl class="conditions">
        {view.conditions.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {view.visits && <DataTable table={view.visits} />}
      <Validity heading={view.validityHeading} visits={view.validity} />
      {view.refused && <DataTable table={view.refused} />}
    </section>
  );
}
