import { textArgument, watch } from './watch.ts';
import type { WriteDetail } from './writes.ts';

type Report = (
  api: WriteDetail[0],
  operation: WriteDetail[1],
  key: string,
  value: string | null,
  options: null,
) => void;

const { apply, getOwnPropertyDescriptor } = Reflect;
const sessionStorageOf = getOwnPropertyDescriptor(window, 'sessionStorage')?.get;

export function watchStorage(report: Report): void {
  const storage = Storage.prototype;
  watch(storage, 'setItem', 'value', (self, args) => {
    if (args.length > 1) report(areaOf(self), 'set', textArgument(args, 0), textArgument(args, 1), null);
  });
  watch(storage, 'removeItem', 'value', (self, args) =>
    report(areaOf(self), 'delete', textArgument(args, 0), null, null),
  );
  watch(storage, 'clear', 'value', (self) => report(areaOf(self), 'clear', '', null, null));
  watchNamed(report, 'indexedDB', globalThis.IDBFactory?.prototype, 'open', 'deleteDatabase');
  watchNamed(report, 'cacheStorage', globalThis.CacheStorage?.prototype, 'open', 'delete');
}

/** Opening something that is not there makes it: what happened to it shows in the snapshots. */
function watchNamed(
  report: Report,
  api: 'indexedDB' | 'cacheStorage',
  owner: object | undefined,
  setName: string,
  deleteName: string,
): void {
  watch(owner, setName, 'value', (_self, args) => report(api, 'set', textArgument(args, 0), null, null));
  watch(owner, deleteName, 'value', (_self, args) => report(api, 'delete', textArgument(args, 0), null, null));
}

function areaOf(storage: unknown): 'localStorage' | 'sessionStorage' {
  const isSession = sessionStorageOf !== undefined && apply(sessionStorageOf, window, []) === storage;
  return isSession ? 'sessionStorage' : 'localStorage';
}
