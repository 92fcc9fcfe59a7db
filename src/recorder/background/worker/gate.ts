/** Lets tasks through in the order of their arrival; keeps them until `open` brings what they work on. */
export interface Gate<T> {
  pass(task: (subject: T) => void): void;
  /** Like `pass`, for a task that is asked for its result. */
  ask<R>(task: (subject: T) => R | Promise<R>): Promise<R>;
  /** `first` may pass tasks that come before those that wait. */
  open(subject: T, first?: () => void): void;
  isOpen(): boolean;
}

/** `onError` learns of a task that threw: the ones behind it go on. */
export function createGate<T>(onError: (subject: T, error: unknown) => void): Gate<T> {
  let waiting: ((subject: T) => void)[] = [];
  let inside: { readonly subject: T } | null = null;

  function pass(task: (subject: T) => void): void {
    if (inside === null) waiting.push(task);
    else run(task, inside.subject);
  }

  function run(task: (subject: T) => void, subject: T): void {
    try {
      task(subject);
    } catch (error) {
      onError(subject, error);
    }
  }

  return {
    pass,
    ask: (task) =>
      new Promise((resolve, reject) => {
        pass((subject) => {
          try {
            resolve(task(subject));
          } catch (error) {
            reject(error);
          }
        });
      }),
    open(subject, first) {
      inside = { subject };
      first?.();
      for (const task of waiting) run(task, subject);
      waiting = [];
    },
    isOpen: () => inside !== null,
  };
}
