import type { RunSignal } from '../../core/schema/run.ts';

/** Says that the visitor agreed where nobody had, or had said no; or that nobody agreed after a yes. */
export function opposesChoice({ phase, state }: Pick<RunSignal, 'phase' | 'state'>): boolean {
  if (state === null) return false;
  const isAgreed = state === 'granted' || state === 'partial';
  return phase === 'after-accept' ? !isAgreed : isAgreed;
}
