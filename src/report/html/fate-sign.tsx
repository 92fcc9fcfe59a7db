import type { CellSign } from '../view/table-view.ts';
import { SignBox } from './sign.tsx';

/** What became of an item in one phase, as a shape. The words that say so stand beside it. */
export function FateSign({ sign: { fate, isNamed, isEarly } }: { sign: CellSign }) {
  switch (fate) {
    case 'none':
      return (
        <svg class="sign-box" viewBox="-7 -7 14 14" aria-hidden="true">
          <line class="sign-none" x1={-3} x2={3} />
        </svg>
      );
    case 'kept':
      return (
        <svg class="sign-box" viewBox="-7 -7 14 14" aria-hidden="true">
          <circle class="sign-kept" r={3.75} />
        </svg>
      );
    case 'refreshed':
      return (
        <svg class="sign-box" viewBox="-7 -7 14 14" aria-hidden="true">
          <circle class={isNamed ? 'sign' : 'sign is-unnamed'} r={2.75} />
          <path class="sign-again" d="M5.6,-2.4 A6.1,6.1 0 1 0 6.1,0 M6.4,-5.4 L5.6,-2.4 L2.7,-3.3" />
        </svg>
      );
    case 'contacted':
      return <SignBox look={{ kind: 'contact', isNamed, fate: 'kept', isEarly }} />;
    case 'passing':
    case 'removed':
      return <SignBox look={{ kind: 'stored', isNamed, fate: 'removed', isEarly }} />;
    default:
      return <SignBox look={{ kind: 'stored', isNamed, fate: 'kept', isEarly }} />;
  }
}
