import type { Run, RunStorage } from '../../core/schema/run.ts';
import { type WecLog, wecStack, wecTime } from './wec-log.ts';
import { wecValue } from './wec-value.ts';

interface WecItem {
  readonly value: string;
  readonly firstPartyStorage: boolean;
  readonly log: WecLog;
}

/** By origin, then by key. Of all storage, the Collector knows this area alone. */
export function wecLocalStorage(run: Run): Readonly<Record<string, Readonly<Record<string, WecItem>>>> {
  const kept = run.storage.filter(({ area, state }) => area === 'localStorage' && state !== 'deleted');
  // Keys are the site's: `fromEntries` makes `__proto__` a key as any other.
  return Object.fromEntries(
    [...Map.groupBy(kept, ({ origin }) => origin)].map(([origin, items]) => [
      origin,
      Object.fromEntries(items.map((item) => [item.key, wecItem(item, run)])),
    ]),
  );
}

function wecItem({ value, party, script, chain, setAtMs, page }: RunStorage, run: Run): WecItem {
  return {
    value: wecValue(value),
    firstPartyStorage: party === 'first',
    log: {
      stack: wecStack({ url: script?.url ?? null, line: script?.line, column: script?.column, chain }),
      type: 'Storage.LocalStorage',
      timestamp: wecTime(run, setAtMs),
      location: page,
    },
  };
}
