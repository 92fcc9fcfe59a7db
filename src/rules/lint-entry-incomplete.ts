// An entry that leaves out what visitors are to be told of what is stored.
import { defineRule, findings } from '../core/audit/rule.ts';
import type { Declaration } from '../core/schema/declaration.ts';
import type { Term } from '../core/schema/report.ts';
import { ofDeclaration } from './support/about-policy.ts';

export const lintEntryIncomplete = defineRule({
  id: 'lint-entry-incomplete',
  title: { sv: 'Ofullständig post i policyn', en: 'Incomplete entry in the policy' },
  severity: 'error',
  regime: 'lek',
  needsNoVisit: true,
  texts: {
    lacks: {
      what: { sv: 'Om {name} säger policyn inte detta: {terms}.', en: 'Of {name}, the policy does not say: {terms}.' },
      why: {
        sv: 'Den som besöker sidan ska få veta vad som sparas, varför, hur länge och vilka som kommer åt det ({storingLaw}; EU-domstolen, C-673/17 Planet49).',
        en: 'Visitors are to be told what is stored, why, for how long, and who can read it ({storingLaw}; Court of Justice, C-673/17 Planet49).',
      },
      fix: {
        sv: 'Ta reda på det som saknas och skriv det i policytexten och i filen. En granskning visar vad som faktiskt sparas och hur länge.',
        en: 'Find out what is missing, and write it in the policy text and in the file. An audit shows what is really stored, and for how long.',
      },
    },
  },
  check({ policy }) {
    return findings(
      policy.declarations.flatMap((declaration) => {
        const terms = missingTerms(declaration);
        return terms.length === 0 ? [] : [ofDeclaration('lacks', declaration, { terms: { terms } })];
      }),
    );
  },
});

/** Of recipients and pixels, lint-recipient-unnamed tells who is missing; of a purpose alone, purpose-unclassified. */
function missingTerms(declaration: Declaration): Term[] {
  if (declaration.kind === 'recipient' || declaration.kind === 'pixel') return [];
  const isNamed = declaration.depth === 'named';
  const lacks: readonly (readonly [Term, boolean])[] = [
    ['name', !isNamed],
    ['lifetime', declaration.duration.kind === 'unknown'],
    ['party', !saysParty(declaration)],
    ['provider', isNamed && declaration.provider === null && !isOwn(declaration)],
  ];
  const terms = lacks.flatMap(([term, isMissing]) => (isMissing ? [term] : []));
  return terms.length > 0 && declaration.purpose === 'unknown' ? [...terms, 'purpose'] : terms;
}

function saysParty(declaration: Extract<Declaration, { kind: 'cookie' | 'storage' }>): boolean {
  if (declaration.depth === 'general') return declaration.covers.party !== null;
  return declaration.kind === 'cookie' ? declaration.party !== null : true;
}

/** What the site itself stores is read by the site. Storage belongs to its origin, which is the site's own where none is named. */
function isOwn(declaration: Extract<Declaration, { depth: 'named'; kind: 'cookie' | 'storage' }>): boolean {
  return declaration.kind === 'cookie' ? declaration.party === 'first' : declaration.domain === null;
}
