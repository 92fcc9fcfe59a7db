// From what was read elsewhere to the policy language as it is today: the one place that knows both.
import type { Declaration, NameMatch } from '../../core/schema/policy.ts';
import type { WordedDuration } from '../duration/worded-duration.ts';
import type { ImportedItem, ImportedName } from './imported-item.ts';

type DeclaredDuration = Extract<Declaration, { kind: 'cookie' }>['duration'];

/** What is not said stays unknown; consent is never read out of a category. @param id Unique in the policy file */
export function toDeclaration(item: ImportedItem, id: string): Declaration {
  const { kind, domain, party, provider, purpose, purposeText } = item;
  const common = {
    id,
    statement: null,
    depth: 'named',
    name: nameMatch(item.name),
    domain,
    provider,
    purpose,
    // The page's words stand in both places: a translation would be ours.
    ...(purposeText === null ? {} : { purposeText: { sv: purposeText, en: purposeText } }),
    consent: { kind: 'unknown' },
    duration: declaredDuration(item.duration),
  } as const;
  return kind === 'cookie' ? { ...common, kind, party } : { ...common, kind: 'storage', area: kind };
}

/** null where the name is longer than a pattern or a name may be. */
export function isNameWritable(name: ImportedName): boolean {
  const match = nameMatch(name);
  return 'exact' in match ? match.exact.length <= 4096 : match.pattern.length <= 200;
}

/** Classes of characters are any characters here: `*` is all that a pattern knows. */
function nameMatch(name: ImportedName): NameMatch {
  const text = name.map((part) => (part.kind === 'literal' ? part.text : '*')).join('');
  return name.every(({ kind }) => kind === 'literal') ? { exact: text } : { pattern: text.replace(/\*+/g, '*') };
}

function declaredDuration(duration: WordedDuration): DeclaredDuration {
  switch (duration.kind) {
    case 'exact':
    case 'upper-bound':
    case 'relative':
      return duration.seconds > 0 ? { kind: 'seconds', seconds: duration.seconds } : { kind: 'unknown' };
    case 'range':
      return duration.toSeconds > 0 ? { kind: 'seconds', seconds: duration.toSeconds } : { kind: 'unknown' };
    case 'session':
      return { kind: 'session' };
    case 'never':
    case 'until-deleted':
      return { kind: 'until-deleted' };
    case 'persistent-unspecified':
    case 'until-withdrawn':
    case 'unknown':
      return { kind: 'unknown' };
    default:
      return duration satisfies never;
  }
}
