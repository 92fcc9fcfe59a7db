import type { RunSignal } from '../../core/schema/run.ts';

/**
 * Says that the visitor agreed to everything where nobody had, or had said no; or that nobody agreed after a yes. What was agreed to
 * in part may be what needs no yes.
 */
export function opposesChoice({ phase, state }: Pick<RunSignal, 'phase' | 'state'>): boolean {
  return phase === 'after-accept' ? state === 'denied' : state === 'granted';
}
