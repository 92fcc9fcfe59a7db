// Between the audit's worker and its driver page, over a broadcast channel: what is posted arrives whatever becomes of the
// worker. What `storage.session` is asked to keep does not, when the worker is stopped in the same moment.
export const memoryChannel = 'kakvakt-memory';

export type MemoryMessage =
  /** From the worker, all of it at once. */
  | { readonly kind: 'keep'; readonly items: Readonly<Record<string, unknown>>; readonly dropped: readonly string[] }
  | { readonly kind: 'ask'; readonly life: string }
  /**
   * From the page, to the life that asked: what another one is answered may lack the last words of a third. When the page
   * opens it says so to whoever is there.
   */
  | { readonly kind: 'kept'; readonly life: string | null; readonly items: Readonly<Record<string, unknown>> };
