import { ScenarioStopped } from '../problem.ts';

/** What the recorder answers; it stops the scenario when it is silent for too long. */
export async function answerWithin<T>(ms: number, answer: Promise<T>): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const silent = new ScenarioStopped(
    'never-settled',
    `too much to record: no answer from the recorder in ${ms / 1000} s`,
  );
  const timer = setTimeout(() => reject(silent), ms);
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}
