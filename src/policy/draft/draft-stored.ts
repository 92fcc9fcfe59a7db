// Declarations of what was stored, as far as the sightings tell.
import { nameText } from '../../core/classify/name-text.ts';
import { compareText } from '../../core/compare-text.ts';
import { hostOf } from '../../core/record/address.ts';
import type { CookieDeclaration, StorageDeclaration } from '../../core/schema/declaration.ts';
import type { RunCookie, RunStorage } from '../../core/schema/run.ts';
import type { ItemKnowledge } from './item-knowledge.ts';
import { observedLifetime, storageLifetime } from './observed-lifetime.ts';
import { type Proposal, proposal } from './proposal.ts';
import type { StoredGroup } from './stored-items.ts';

export function draftCookie(group: StoredGroup<RunCookie>, id: string, knowledge: ItemKnowledge): CookieDeclaration {
  const { party } = group;
  const host = hostFor(
    group,
    group.items.map(({ domain }) => domain),
  );
  const known = knowledge({ kind: 'cookie', name: group.seen[0] ?? null, host, party });
  const { provider, country, purpose, consent, toConfirm } = proposal(known, group.items);
  const { duration, isGuess } = observedLifetime(group.items);
  return {
    id,
    kind: 'cookie',
    depth: 'named',
    statement: null,
    name: group.name,
    domain: group.domain,
    ...(group.path === null ? {} : { path: group.path }),
    party: party === 'unknown' ? null : party,
    provider,
    ...(country === null ? {} : { country }),
    purpose,
    consent,
    duration,
    ...open([...toConfirm, ...(isGuess ? ['duration'] : []), ...nameToConfirm(group)]),
  };
}

export function draftStorage(group: StoredGroup<RunStorage>, id: string, knowledge: ItemKnowledge): StorageDeclaration {
  const { party, items } = group;
  const [{ area }] = items;
  const host = hostFor(
    group,
    items.map(({ origin }) => hostOf(origin)),
  );
  const known = knowledge({ kind: 'storage', name: group.seen[0] ?? null, host, party });
  const { provider, country, purpose, consent, toConfirm } = proposal(known, group.items);
  return {
    id,
    kind: 'storage',
    depth: 'named',
    statement: null,
    area,
    name: group.name,
    domain: group.domain,
    provider,
    ...(country === null ? {} : { country }),
    purpose,
    consent,
    duration: storageLifetime(area).duration,
    ...open([...toConfirm, ...nameToConfirm(group)]),
  };
}

/** One that does not hang on the order of the visits. */
function hostFor({ domain }: StoredGroup, hosts: readonly string[]): string {
  return domain ?? hosts.toSorted(compareText)[0] ?? '';
}

/** What an entry is called after: its name, its domain where it has one, its area where it is no cookie. */
export function storedTitle({ name, domain, path, items: [first] }: StoredGroup): string {
  const parts = [
    nameText(name).replace(/\{[^}]*\}|\*/g, 'x'),
    domain ?? '',
    path ?? '',
    'area' in first ? first.area : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The field is left out where there is nothing to confirm. */
export function open(fields: readonly string[]): { toConfirm?: string[] } {
  return fields.length === 0 ? {} : { toConfirm: fields.toSorted() };
}

/** How far a pattern reaches is more than what was seen. */
function nameToConfirm({ name }: StoredGroup): Proposal['toConfirm'] {
  return 'exact' in name ? [] : ['name'];
}
