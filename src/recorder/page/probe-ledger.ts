// What the probe hooks told, added up by script, until it is sent on.
import { pageLimits } from '../../messaging/page-limits.ts';
import type { ProbeReading } from '../../messaging/probe-report.ts';
import { scriptPosition } from '../script-position.ts';
import { fontFamily } from './font-family.ts';
import type { ReadingDetail } from './probe-channel.ts';
import { probed } from './probed.ts';

export interface ProbeLedger {
  add(detail: ReadingDetail): void;
  /** What was added since the last time; `isNew`: some script read what it had not read before. */
  take(): { readonly readings: ProbeReading[]; readonly isNew: boolean; readonly isTruncated: boolean };
}

interface Sum extends Omit<ProbeReading, 'what'> {
  readonly what: ReadonlySet<string>;
}

/** @param ownOrigin Of the extension's own files, whose stack frames are not the page's. */
export function createProbeLedger(ownOrigin: string): ProbeLedger {
  const sums = new Map<string, Sum>();
  const known = new Set<string>();
  const families = new Set<string>();
  let isNew = false;
  let isTruncated = false;

  /** Once each; false when there are already as many as are kept of one document. */
  function learn(fact: string, into: Set<string>): boolean {
    if (into.has(fact)) return true;
    isTruncated ||= into.size >= pageLimits.probesPerDocument;
    if (into.size >= pageLimits.probesPerDocument) return false;
    into.add(fact);
    isNew = true;
    return true;
  }

  function add([index, stack, times, font, atMs]: ReadingDetail): void {
    const [api, what] = probed[index] ?? [];
    if (api === undefined || what === undefined) return;
    const found = scriptPosition(stack, ownOrigin);
    const script = found === null ? null : { ...found, url: found.url.slice(0, pageLimits.urlLength) };
    const key = `${api} ${script?.url ?? ''}`;
    if (!learn(`${what} ${key}`, known)) return;
    let count = times;
    if (api === 'fonts') {
      // What a text measures in one family is one fact for a script, at whatever size, however often and in whatever way
      // it is asked.
      const before = families.size;
      learn(`${fontFamily(font)} ${key}`, families);
      count = families.size - before;
    }
    const told = sums.get(key);
    if (count === 0 && told === undefined) return;
    const sum = told ?? { api, what: new Set(), script, count: 0, atMs };
    sums.set(key, {
      ...sum,
      what: new Set([...sum.what, what]),
      count: sum.count + count,
      atMs: Math.min(sum.atMs, atMs),
    });
  }

  return {
    add,
    take() {
      const readings = [...sums.values()].map((sum) => ({ ...sum, what: [...sum.what] }));
      const taken = { readings, isNew, isTruncated };
      sums.clear();
      isNew = false;
      return taken;
    },
  };
}
