import { phases } from '../../core/classify/phase.ts';
import type { Phase } from '../../core/schema/consent.ts';
import type { Run, RunCookie } from '../../core/schema/run.ts';

/**
 * A run with what was asked for in one phase alone, dated then: a cookie that was there before and is refreshed after a “no”
 * belongs there too. Of other storage the first write is known.
 */
export function writtenIn(run: Run, phase: Phase): Run {
  const phaseAt = phases(run.consent);
  const written = (cookie: RunCookie): RunCookie[] => {
    const index = cookie.asksAtMs.findIndex((askedAtMs) => phaseAt(askedAtMs) === phase);
    const setAtMs = cookie.writesAtMs[index];
    if (setAtMs === undefined) return [];
    const [writesAtMs, asksAtMs] = [cookie.writesAtMs.slice(index), cookie.asksAtMs.slice(index)];
    return [{ ...cookie, setAtMs, writesAtMs, asksAtMs, phase }];
  };
  return {
    ...run,
    cookies: run.cookies.flatMap(written),
    storage: run.storage.filter((item) => item.phase === phase),
  };
}
