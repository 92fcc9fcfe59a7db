// The door to durations in words: readers of other tools' formats ask here and nowhere else.
import type { DeclaredDuration } from '../../core/schema/declared-duration.ts';
import { parseDuration } from '../duration/parse-duration.ts';
import { declaredDuration } from './to-declaration.ts';

/** What is not understood is unknown. */
export function wordedDuration(text: string): DeclaredDuration {
  return declaredDuration(parseDuration(text));
}
