import type { Run, RunRequest } from '../../core/schema/run.ts';
import { type WecLog, wecStack, wecTime } from './wec-log.ts';

interface WecBeacon {
  readonly url: string;
  /** Why it counts: the Collector names a filter list here. */
  readonly listName: string;
  readonly filter: string;
  readonly query: Readonly<Record<string, string>> | null;
  readonly log: WecLog;
  /** Spelt as there. */
  readonly occurrances: number;
}

/** One for each address without its query, the most frequent first, as there. */
export function wecBeacons(run: Run): readonly WecBeacon[] {
  const groups = Map.groupBy(
    run.requests.filter(({ isPixel }) => isPixel),
    ({ url }) => withoutQuery(url),
  );
  return [...groups.values()]
    .flatMap((group) => wecBeacon(group, run))
    .toSorted((a, b) => b.occurrances - a.occurrances);
}

function wecBeacon(group: readonly RunRequest[], run: Run): WecBeacon[] {
  const [first] = group;
  if (first === undefined) return [];
  return [
    {
      url: first.url,
      // Told by what came back, as `isPixel` of report.json; no filter list was asked.
      listName: 'kakvakt',
      filter: 'isPixel',
      query: queryOf(first.url),
      log: { stack: wecStack({ url: first.initiator, chain: first.chain }), timestamp: wecTime(run, first.atMs) },
      occurrances: group.length,
    },
  ];
}

function withoutQuery(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname } = new URL(url);
  return `${hostname}${pathname.replace(/\/$/, '')}`;
}

function queryOf(url: string): WecBeacon['query'] {
  const pairs = URL.canParse(url) ? [...new URL(url).searchParams] : [];
  return pairs.length === 0 ? null : Object.fromEntries(pairs);
}
