import type { Environment } from '../../../core/schema/environment.ts';
import type { ExpectedVisits } from './expected-visits.ts';

/** What a person's visit needs to know when it begins. */
export interface VisitSettings {
  readonly domains: readonly string[];
  readonly environment: Environment;
  /** Since when every request of the tab is heard, UTC milliseconds. */
  readonly heardSinceMs: (tabId: number) => number;
  readonly expected: Pick<ExpectedVisits, 'of' | 'arrived'>;
}
