import type { Run } from '../schema/run.ts';

/** Equal for visits that were made in the same way: in the same scenario, and with the same signal of the browser's. */
export function wayOfVisit({
  scenario,
  environment,
}: Pick<Run, 'scenario'> & { readonly environment: Pick<Run['environment'], 'gpc'> }): string {
  return `${scenario} ${environment.gpc}`;
}
