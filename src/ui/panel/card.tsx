import type { ComponentChildren } from 'preact';
import { SeverityMark } from '../../report/html/severity-mark.tsx';
import { Buttons } from './buttons.tsx';
import type { CardView } from './card-view.ts';
import type { PanelActions } from './panel-actions.ts';

interface CardProps {
  readonly view: CardView;
  readonly onAction: PanelActions['onAction'];
  readonly children: ComponentChildren;
}

/** What is to be done now. It is read out when it changes: the visitor’s eyes are on the page beside. */
export function Card({ view, onAction, children }: CardProps) {
  const { heading, status, isBusy, texts, list, warnings, buttons } = view;
  return (
    <section class="card" aria-live="polite" aria-busy={isBusy}>
      <h1 tabIndex={-1}>{heading}</h1>
      {status !== null && <p class={isBusy ? 'status is-busy' : 'status'}>{status}</p>}
      {children}
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {list.length > 0 && (
        <ul class="listed">
          {list.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {warnings.map((warning) => (
        <p class="warned" key={warning}>
          <SeverityMark severity="warning" />
          <span>{warning}</span>
        </p>
      ))}
      {buttons.length > 0 && <Buttons buttons={buttons} onAction={onAction} hasPrimary />}
    </section>
  );
}
