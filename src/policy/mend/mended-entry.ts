import type { Declaration } from '../../core/schema/declaration.ts';
import type { PatchOperation } from '../../core/schema/mend.ts';
import type { Finding } from '../../core/schema/report.ts';

/** An entry as the policy would hold it, and how its file gets it. */
export interface MendedEntry {
  readonly declaration: Declaration;
  readonly patch: readonly PatchOperation[];
}

/** The entry that mends a finding, the same value for all that it mends; null: it mends none. */
export type EntryFor = (finding: Finding) => MendedEntry | null;
