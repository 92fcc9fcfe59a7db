import { type HostKnowledge, unknownHost } from './host-knowledge.ts';
import { type NameKnowledge, unknownName } from './name-knowledge.ts';

/** What is known of hosts and of names besides what the policy says. The core holds none: it is passed in. */
export interface Knowledge {
  readonly ofHost: HostKnowledge;
  readonly ofName: NameKnowledge;
}

export const nothingKnown: Knowledge = { ofHost: unknownHost, ofName: unknownName };
