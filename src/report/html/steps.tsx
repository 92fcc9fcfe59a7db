import type { StepsView } from '../view/steps.ts';
import { useAnchors } from './anchors.ts';

export function Steps({ view: { heading, steps, note } }: { view: StepsView }) {
  const id = useAnchors();
  return (
    <section class="steps" aria-labelledby={id('steps')}>
      <h2 id={id('steps')}>{heading}</h2>
      {steps.length > 0 && (
        <ol>
          {steps.map(({ text, also, anchor, title }) => (
            <li key={anchor}>
              <a class="step-title" href={`#${id(anchor)}`}>
                {title}
              </a>
              <p>
                {text}
                {also !== null && <span class="soft">{` ${also}`}</span>}
              </p>
            </li>
          ))}
        </ol>
      )}
      {note !== null && <p class="soft">{note}</p>}
    </section>
  );
}
