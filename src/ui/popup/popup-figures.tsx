import type { FigureView } from '../../report/view/figures.ts';

export function PopupFigures({ figures }: { figures: readonly FigureView[] }) {
  return (
    <dl class="figures">
      {figures.map(({ value, shortLabel, isEarly }) => (
        <div class={isEarly ? 'figure is-early' : 'figure'} key={shortLabel}>
          <dt>{shortLabel}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
