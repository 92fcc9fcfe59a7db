import type { HostCategory } from '../schema/host-category.ts';
import type { Confidence } from '../schema/known.ts';
import type { OrganisationSource } from '../schema/run.ts';

/** What is known of a host besides what the policy says. */
export interface KnownHost {
  readonly organisation: string;
  readonly category: HostCategory;
  /** ISO 3166-1 alpha-2, of the organisation named, which need not be its company in Europe; null: not known. */
  readonly country: string | null;
  readonly source: Exclude<OrganisationSource, 'policy'>;
  /** How sure it is that the organisation receives what is sent there. */
  readonly confidence: Confidence;
  /** The organisation rents the host out: who uses it, and receives what is sent there, is not told. */
  readonly isPlatform: boolean;
}

/** null: nothing is known, which most hosts of the web are. */
export type HostKnowledge = (host: string) => KnownHost | null;

export const unknownHost: HostKnowledge = () => null;
