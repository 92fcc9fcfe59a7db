// Two entries about one item that say different things of it.
import { defineRule, findings } from '../core/audit/rule.ts';
import type { Declaration } from '../core/schema/declaration.ts';
import type { Term } from '../core/schema/report.ts';
import { ofDeclaration } from './support/about-policy.ts';
import { holdTogether, ofSameItem } from './support/same-item.ts';

export const lintEntryContradictory = defineRule({
  id: 'lint-entry-contradictory',
  title: { sv: 'Poster som säger emot varandra', en: 'Entries that contradict each other' },
  severity: 'error',
  regime: 'policy',
  needsNoVisit: true,
  texts: {
    differs: {
      what: {
        sv: 'Posterna {id} och {other} gäller båda {name}, men säger olika om detta: {terms}.',
        en: 'The entries {id} and {other} are both about {name}, but differ in: {terms}.',
      },
      why: {
        sv: 'Bara den första av dem räknas vid en granskning, och den som läser kan inte veta vilken som stämmer.',
        en: 'Only the first of them counts in an audit, and a reader cannot know which is true.',
      },
      fix: {
        sv: 'Behåll den post som stämmer, och ta bort den andra.',
        en: 'Keep the entry that is true, and remove the other.',
      },
    },
  },
  check({ policy }) {
    return findings(
      ofSameItem(policy.declarations).flatMap(([first, ...rest]) =>
        rest.flatMap((one) => {
          const terms = holdTogether(first, one) ? differingTerms(first, one) : [];
          const data = { id: one.id, other: first.id, terms: { terms } };
          return terms.length === 0 ? [] : [ofDeclaration('differs', one, data)];
        }),
      ),
    );
  },
});

/** What one of them leaves open contradicts nothing. Different purposes are told by purpose-ambiguous. */
function differingTerms(a: Declaration, b: Declaration): Term[] {
  return sides.flatMap(([term, said]) => {
    const [ofA, ofB] = [said(a), said(b)];
    return ofA === null || ofB === null || ofA === ofB ? [] : [term];
  });
}

const sides: readonly (readonly [Term, (one: Declaration) => string | null])[] = [
  ['lifetime', (one) => ('duration' in one && one.duration.kind !== 'unknown' ? JSON.stringify(one.duration) : null)],
  ['consent', ({ consent }) => (consent.kind === 'unknown' ? null : consent.kind)],
  ['party', (one) => ('party' in one ? one.party : null)],
  ['provider', (one) => ('provider' in one ? one.provider : null)],
  ['country', (one) => ('country' in one ? (one.country ?? null) : null)],
];
