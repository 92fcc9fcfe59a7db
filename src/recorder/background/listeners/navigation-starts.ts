import type { SeenNavigation } from '../../../platform/seen-navigation.ts';

/** When the navigations under way began, by frame. */
export interface NavigationStarts {
  note(seen: SeenNavigation): void;
  /** UTC milliseconds; null when the beginning was not seen. */
  take(frame: { readonly tabId: number; readonly frameId: number }): number | null;
}

const mostUnderWay = 1_000;

export function createNavigationStarts(): NavigationStarts {
  const startsMs = new Map<string, number>();
  return {
    note({ tabId, frameId, atMs }) {
      startsMs.set(`${tabId}:${frameId}`, atMs);
      if (startsMs.size > mostUnderWay) startsMs.delete(startsMs.keys().next().value ?? '');
    },
    take({ tabId, frameId }) {
      const startedAtMs = startsMs.get(`${tabId}:${frameId}`) ?? null;
      startsMs.delete(`${tabId}:${frameId}`);
      return startedAtMs;
    },
  };
}
