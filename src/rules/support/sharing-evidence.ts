import type { Evidence } from '../../core/schema/report.ts';
import type { Run, RunSharing } from '../../core/schema/run.ts';
import { frameOf } from './frame-of.ts';

/** The first request with an identifier in this place, such as `cookie _ga → query cid, 3 requests`. */
export function sharingEvidence({ id: run, scenario }: Run, sharing: RunSharing): Evidence {
  const { phase, atMs, page, url, item, in: place, parameter, count } = sharing;
  const where = [place, parameter].filter((part) => part !== null).join(' ');
  const note = `${item.kind} ${item.name} → ${where}, ${count} ${count === 1 ? 'request' : 'requests'}`;
  return { run, scenario, phase, atMs, page, ...frameOf(sharing), url, line: null, column: null, chain: [], note };
}
