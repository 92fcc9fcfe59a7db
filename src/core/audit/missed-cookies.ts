import type { Problem } from '../schema/report.ts';
import type { Run } from '../schema/run.ts';
import type { SelfCheck } from '../schema/session.ts';

/** So many are named; the run itself lists them all. */
const NAMED = 10;

/** What the browser's jar held at the end and the recorder did not see: one problem per run. */
export function missedCookies(runs: readonly Run[]): Problem[] {
  return runs.flatMap(({ id, scenario, selfCheck }) =>
    selfCheck === null || selfCheck.missed.length === 0
      ? []
      : { code: 'recorder-missed' as const, scenario, run: id, url: null, detail: detailOf(selfCheck) },
  );
}

function detailOf({ missed, inJar }: SelfCheck): string {
  const names = missed.slice(0, NAMED).map(({ name, domain, path, partitionKey }) => {
    const partition = partitionKey === null ? '' : ` (in ${partitionKey})`;
    return `${name}@${domain}${path}${partition}`;
  });
  const more = missed.length > NAMED ? [`${missed.length - NAMED} more`] : [];
  return `${missed.length} of ${inJar} cookies in the jar: ${[...names, ...more].join(', ')}`;
}
