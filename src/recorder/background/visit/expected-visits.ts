// Visits of a guided audit: who leads it says beforehand what the next visit in a tab is for, and how its session is called.
import type { ExpectedVisit } from '../../../messaging/protocol.ts';

export interface ExpectedVisits {
  /** Reads what an earlier life of the worker was told. */
  load(): Promise<void>;
  /** null: the next visit in the tab is as any other. */
  expect(tabId: number, visit: ExpectedVisit | null): Promise<void>;
  /** What the next visit in the tab is for. */
  of(tabId: number): ExpectedVisit | null;
  /** It has begun. */
  arrived(tabId: number): void;
}

interface SessionStore {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const key = 'expected visits';

export function createExpectedVisits(store: SessionStore): ExpectedVisits {
  let visits: Readonly<Record<string, ExpectedVisit>> = {};

  function put(tabId: number, visit: ExpectedVisit | null): Promise<void> {
    const { [tabId]: _replaced, ...others } = visits;
    visits = visit === null ? others : { ...others, [tabId]: visit };
    return store.set({ [key]: visits });
  }

  return {
    async load() {
      // Safe: under this key nothing but `put` stores, and the memory is the extension's own.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const known = (await store.get(key))[key] as typeof visits | undefined;
      visits = known ?? {};
    },
    expect: put,
    of: (tabId) => visits[tabId] ?? null,
    arrived(tabId) {
      if (tabId in visits) void put(tabId, null);
    },
  };
}
