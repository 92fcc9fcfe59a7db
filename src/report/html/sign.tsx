import type { LegendView } from '../view/consent-line.ts';
import type { LineMark } from '../view/line-mark.ts';

type Look = Pick<LineMark, 'kind' | 'isNamed' | 'fate' | 'isEarly'>;

/** The shape of one thing on the consent line, 9 units wide around the origin. What was taken away again has been bitten. */
export function Sign({ look: { kind, isNamed, fate, isEarly } }: { look: Look }) {
  const names = ['sign', isNamed ? '' : 'is-unnamed', isEarly ? 'is-early' : ''].filter(Boolean).join(' ');
  if (kind === 'contact') return <rect class={names} x={-3.5} y={-3.5} width={7} height={7} />;
  if (fate !== 'kept') return <path class={names} d="M0,0 L3,-3 A4.25,4.25 0 1 0 4.25,0 Z" />;
  return <circle class={names} r={3.75} />;
}

/** A sign by itself, for legends and tables; what it means stands beside it. */
export function SignBox({ look }: { look: Look }) {
  return (
    <svg class="sign-box" viewBox="-7 -7 14 14" aria-hidden="true">
      <Sign look={look} />
    </svg>
  );
}

export function LegendSign({ sign }: { sign: LegendView['sign'] }) {
  if (sign === 'choice') {
    return (
      <svg class="sign-box" viewBox="-7 -7 14 14" aria-hidden="true">
        <line class="sign-choice" y1={-7} y2={7} />
      </svg>
    );
  }
  return <SignBox look={legendLooks[sign]} />;
}

const plain: Look = { kind: 'stored', isNamed: false, fate: 'kept', isEarly: false };

const legendLooks: Readonly<Record<Exclude<LegendView['sign'], 'choice'>, Look>> = {
  early: { ...plain, isEarly: true },
  unnamed: plain,
  named: { ...plain, isNamed: true },
  contact: { ...plain, kind: 'contact' },
  notched: { ...plain, fate: 'removed' },
};
