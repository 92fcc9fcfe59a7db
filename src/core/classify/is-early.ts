import type { RunCookie, RunStorage } from '../schema/run.ts';
import { isExempt } from './is-exempt.ts';
import { isLeftover } from './is-leftover.ts';

/** Stored before a choice, by this visit, without being exempt from asking. */
export function isEarly(item: RunCookie | RunStorage): boolean {
  return item.phase === 'before-choice' && !isExempt(item) && ('area' in item || !isLeftover(item));
}
