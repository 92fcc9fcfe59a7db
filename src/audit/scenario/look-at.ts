import { answerWithin } from '../recorder/answer-within.ts';

const lookWithinMs = 5_000;

/** What the page answers; null where it does not: one that computes without end shows nothing. */
export function lookAt<T>(answer: Promise<T>): Promise<T | null> {
  return answerWithin(lookWithinMs, answer).catch(() => null);
}
