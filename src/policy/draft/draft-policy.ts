// From visits to a policy: what was seen and is not declared yet, as declarations for the site's owner to confirm.
import { classify } from '../../core/classify/classify.ts';
import type { Knowledge } from '../../core/classify/knowledge.ts';
import { nameText } from '../../core/classify/name-text.ts';
import { compareText } from '../../core/compare-text.ts';
import { declaredHostSchema } from '../../core/schema/declared-host.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { SessionRecord } from '../../core/schema/session.ts';
import { draftSent, type SentGroup, sentGroups } from './draft-sent.ts';
import { draftCookie, draftStorage, storedTitle } from './draft-stored.ts';
import { entryIds } from './entry-ids.ts';
import { type ItemKnowledge, itemKnowledge } from './item-knowledge.ts';
import { cookieGroups, type StoredGroup, storageGroups } from './stored-items.ts';

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
  const all = {
    cookies: cookieGroups(runs).toSorted(byTitle),
    storage: storageGroups(runs).toSorted(byTitle),
    sent: sentGroups(runs),
  };
  const [cookies, storage, sent] = [
    all.cookies.filter(isWritable),
    all.storage.filter(isWritable),
    all.sent.filter(isWritable),
  ];
  const idFor = entryIds(base.declarations.map(({ id }) => id));
  const added = [
    ...cookies.map((group) => draftCookie(group, idFor(storedTitle(group)), proposals)),
    ...storage.map((group) => draftStorage(group, idFor(storedTitle(group)), proposals)),
    ...sent.map((group) => draftSent(group, idFor(group.domain), proposals)),
  ];
  const unwritable = [...all.cookies, ...all.storage, ...all.sent].filter((group) => !isWritable(group));
  return {
    policy: { ...base, declarations: [...base.declarations, ...added] },
    added: added.length,
    unwritable: [...new Set(unwritable.map(({ domain }) => domain ?? ''))].toSorted(compareText),
  };
}

function isWritable({ domain }: StoredGroup | SentGroup): boolean {
  return domain === null || declaredHostSchema.safeParse(domain).success;
}

function byTitle(a: StoredGroup, b: StoredGroup): number {
  return compareText(sortKey(a), sortKey(b));
}

/** A space comes before whatever a name may hold, so that a name stands before its own patterns. */
function sortKey({ name, domain, path, items: [first] }: StoredGroup): string {
  return [nameText(name), JSON.stringify(name), domain ?? '', path ?? '', 'area' in first ? first.area : ''].join(' ');
}
