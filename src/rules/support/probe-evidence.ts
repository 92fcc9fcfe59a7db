import type { Evidence } from '../../core/schema/report.ts';
import type { Run, RunProbe } from '../../core/schema/run.ts';
import { frameOf } from './frame-of.ts';

const mostNames = 8;

/** From the first reading on, such as `canvas: toDataURL; 3 readings`. */
export function probeEvidence({ id: run, scenario }: Run, probe: RunProbe): Evidence {
  const { phase, atMs, page, url, api, what, count } = probe;
  const names = what.slice(0, mostNames).join(', ') + (what.length > mostNames ? ', …' : '');
  const note = `${api}: ${names}; ${count} ${count === 1 ? 'reading' : 'readings'}`;
  return { run, scenario, phase, atMs, page, ...frameOf(probe), url, line: null, column: null, chain: [], note };
}
