import type { Phase } from '../../src/core/schema/consent.ts';
import type { SampleSite } from '../../src/sample-site/start-sample-site.ts';
import type { TimesPerPhase } from '../../src/sample-site/truth/occasion.ts';
import type { Walked } from './walk.ts';

/** A cookie asked for, by a header as the server logged it or by a script as the page saw it. */
export interface CookieWrite {
  readonly what: { readonly name: string; readonly via: string; readonly url: string; readonly hasLine: boolean };
  readonly atMs: number;
}

/** Every write of a walk that asks to store something. */
export function writesOf(site: SampleSite, walked: Walked): CookieWrite[] {
  return [...byHeader(site), ...byScript(walked)];
}

/** Equal writes, and how often they came in each phase. */
export function countPerPhase(
  writes: readonly CookieWrite[],
  walked: Walked,
): { what: CookieWrite['what']; times: TimesPerPhase }[] {
  const equal = Map.groupBy(writes, ({ what }) => JSON.stringify(what));
  return [...equal.values()].flatMap((group) =>
    group.slice(0, 1).map(({ what }) => ({ what, times: times(group, walked) })),
  );
}

/** In which phase of the walk a moment falls. */
export function phaseAt(atMs: number, { phases }: Walked): Phase {
  return phases.findLast(({ fromMs }) => fromMs <= atMs)?.phase ?? 'before-choice';
}

function byHeader({ log }: SampleSite): CookieWrite[] {
  return log.flatMap(({ setCookies, host, path, atMs }) => {
    const url = `https://${host}${path.split('?')[0]}`;
    return setCookies.map((line) => ({
      what: { name: line.split('=')[0] ?? '', via: 'http-header', url, hasLine: false },
      atMs,
    }));
  });
}

function byScript({ scriptWrites }: Walked): CookieWrite[] {
  const sets = scriptWrites.filter((write) => !write.deletes);
  return sets.map(({ name, via, url, line, atMs }) => ({ what: { name, via, url, hasLine: line > 0 }, atMs }));
}

function times(group: readonly CookieWrite[], walked: Walked): TimesPerPhase {
  const phases = Map.groupBy(group, ({ atMs }) => phaseAt(atMs, walked));
  return Object.fromEntries([...phases].map(([phase, inPhase]) => [phase, inPhase.length]));
}
