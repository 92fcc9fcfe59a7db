import type { SeverityCount } from '../view/severity-counts.ts';

const shapes: Readonly<Record<SeverityCount['severity'], string>> = {
  error: 'M0,-6 L6.5,5.5 H-6.5 Z',
  warning: 'M0,-7 L7,0 L0,7 L-7,0 Z',
  info: 'M-5.5,0 A5.5,5.5 0 1 1 5.5,0 A5.5,5.5 0 1 1 -5.5,0 Z',
  undecided: '',
};

/** ▲ ◆ ● ?: told apart by shape, never by colour alone. The word stands beside it. */
export function SeverityMark({ severity }: { severity: SeverityCount['severity'] }) {
  return (
    <svg class="severity-mark" viewBox="-8 -8 16 16" aria-hidden="true">
      {severity === 'undecided' ? (
        <text text-anchor="middle" y={6}>
          ?
        </text>
      ) : (
        <path d={shapes[severity]} />
      )}
    </svg>
  );
}
