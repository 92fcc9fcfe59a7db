/** A listener that can be put in place and taken away again; doing either twice changes nothing. */
export interface Tap {
  open(): void;
  close(): void;
}

interface Source<L, A extends unknown[]> {
  addListener(listener: L, ...options: A): void;
  removeListener(listener: L): void;
}

export function tap<L, A extends unknown[]>(source: Source<L, A>, listener: L, ...options: A): Tap {
  let isOpen = false;
  return {
    open() {
      if (isOpen) return;
      isOpen = true;
      source.addListener(listener, ...options);
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      source.removeListener(listener);
    },
  };
}
