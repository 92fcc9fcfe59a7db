/** Makes calls of a task follow one another: each begins when the one before has ended, however that ended. */
export function inTurn<A extends readonly unknown[], R>(
  task: (...given: A) => Promise<R>,
): (...given: A) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve();
  return (...given) => {
    const mine = last.then(() => task(...given));
    last = mine.catch(() => undefined);
    return mine;
  };
}
