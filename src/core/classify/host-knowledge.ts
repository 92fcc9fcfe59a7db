import type { HostCategory } from '../schema/host-category.ts';
import type { OrganisationSource } from '../schema/run.ts';

/** What is known of a host besides what the policy says. */
export interface KnownHost {
  readonly organisation: string;
  readonly category: HostCategory;
  readonly source: Exclude<OrganisationSource, 'policy'>;
  /** The organisation rents the host out: who uses it, and receives what is sent there, is not told. */
  readonly isPlatform: boolean;
}

/** null: nothing is known, which most hosts of the web are. */
export type HostKnowledge = (host: string) => KnownHost | null;

export const nothingKnown: HostKnowledge = () => null;
