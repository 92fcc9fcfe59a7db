// Between the audit's worker and its driver page, over a broadcast channel: what is posted arrives whatever becomes of the
// worker. What `storage.session` is asked to keep does not, when the worker is stopped in the same moment.
export const memoryChannel = 'kakvakt-memory';

/** A life of the worker is known by when it began, and a later one’s name is the greater one. */
export function lifeName(): string {
  return `${(performance.timeOrigin + performance.now()).toFixed(3)} ${crypto.randomUUID()}`;
}

export type MemoryMessage =
  /** From one life of the worker, all of it at once. */
  | {
      readonly kind: 'keep';
      readonly life: string;
      readonly items: Readonly<Record<string, unknown>>;
      readonly dropped: readonly string[];
    }
  | { readonly kind: 'ask'; readonly life: string }
  /**
   * From the page, to the life that asked: what another one is answered may lack the last words of a third. When the page
   * opens it says so to whoever is there.
   */
  | { readonly kind: 'kept'; readonly life: string | null; readonly items: Readonly<Record<string, unknown>> }
  /** From the page, to the life that asked last: the last words of an earlier one, which came after its answer. */
  | { readonly kind: 'late'; readonly life: string; readonly items: Readonly<Record<string, unknown>> };

/**
 * Marks what an earlier life said after a later one had its answer, and is therefore not what that one goes on from. The key that
 * the earlier life gave it follows, after its name.
 */
export const latePrefix = 'late ';
