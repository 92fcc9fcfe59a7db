// From visits to a policy: what was seen and is not declared yet, as declarations for the site's owner to confirm.
import { classify } from '../../core/classify/classify.ts';
import type { Knowledge } from '../../core/classify/knowledge.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { SessionRecord } from '../../core/schema/session.ts';
import { draftEntries } from './draft-entries.ts';
import { type ItemKnowledge, itemKnowledge } from './item-knowledge.ts';

export interface DraftInput {
  readonly sessions: readonly SessionRecord[];
  /** Kept as it is; what it names is not drafted again. */
  readonly base: Policy;
  /** As for the audit that the draft is held against: it tells who answers behind a name of the site's own. */
  readonly knowledge: Knowledge;
  /** What a draft may propose; absent: all that `knowledge` tells. */
  readonly proposals?: ItemKnowledge;
}

export interface Draft {
  readonly policy: Policy;
  readonly added: number;
  /** Domains that the policy language has no way to write, such as `[::1]`, in order. */
  readonly unwritable: readonly string[];
}

/** The same sessions in any order give the same draft. */
export function draftPolicy({ sessions, base, knowledge, proposals = itemKnowledge(knowledge) }: DraftInput): Draft {
  const runs = sessions.map((session) => classify(session, base, knowledge));
  const { entries, unwritable } = draftEntries(runs, base, proposals);
  const added = entries.map(({ declaration }) => declaration);
  return {
    policy: { ...base, declarations: [...base.declarations, ...added] },
    added: added.length,
    unwritable,
  };
}
