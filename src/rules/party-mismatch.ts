// A cookie declared as the site's own that belongs to another domain, or the other way round.
import { defineRule, undecided } from '../core/audit/rule.ts';
import type { Party, RunCookie } from '../core/schema/run.ts';
import { basis } from './support/basis.ts';
import { draft } from './support/draft.ts';
import { forCookies, missingEvidence } from './support/missing-evidence.ts';
import { cookiesThatDiffer, type NamedCookie, namedCookies } from './support/named-cookies.ts';
import { verdict } from './support/verdict.ts';

export const partyMismatch = defineRule({
  id: 'party-mismatch',
  title: { sv: 'Förstapart och tredjepart förväxlade', en: 'First and third party mixed up' },
  severity: 'warning',
  regime: 'policy',
  texts: {
    thirdNotFirst: {
      what: {
        sv: 'Policyn kallar {name} en förstapartskaka, men den hör till {domain}, som inte är webbplatsens.',
        en: 'The policy calls {name} a first-party cookie, but it belongs to {domain}, which is not the site’s.',
      },
      why: {
        sv: 'En tredjepartskaka kan läsas av någon annan, och på fler webbplatser än den här. Vem som kommer åt kakan hör till det som besökaren ska få veta (EU-domstolen, C-673/17 Planet49).',
        en: 'A third-party cookie can be read by someone else, and on more sites than this one. Who has access to it is part of what visitors are to be told (Court of Justice, C-673/17 Planet49).',
      },
      fix: {
        sv: 'Ändra {name} till tredjepart i policyn och säg vems {domain} är. Är domänen er egen, lägg till den bland policyns egna domäner.',
        en: 'Change {name} to third party in the policy and say whose {domain} is. If the domain is your own, add it to the policy’s own domains.',
      },
    },
    firstNotThird: {
      what: {
        sv: 'Policyn kallar {name} en tredjepartskaka, men den sparas för webbplatsens egen domän {domain}.',
        en: 'The policy calls {name} a third-party cookie, but it is stored for the site’s own domain {domain}.',
      },
      why: {
        sv: 'Den som spärrar tredjepartskakor i sin webbläsare blir inte av med den här. Ofta är det ett inbäddat skript från någon annan som sätter den.',
        en: 'Visitors who block third-party cookies in their browser still get this one. Often an embedded script of someone else sets it.',
      },
      fix: {
        sv: 'Ändra {name} till förstapart i policyn. Skickas innehållet vidare till ett annat företag, skriv vilket.',
        en: 'Change {name} to first party in the policy. If its content is passed on to another company, say which.',
      },
    },
  },
  check({ runs, policy }) {
    const named = namedCookies(policy);
    if (named.length === 0) return undecided('named-declarations');
    const declarations = named.filter(({ party }) => party !== null);
    if (declarations.length === 0) return undecided('declared-parties');
    const drafts = (message: 'thirdNotFirst' | 'firstNotThird', said: Party, is: Party) =>
      cookiesThatDiffer(runs, declarations, differs(said, is)).map(({ seen, declared }) => {
        const { name, domain } = seen.item;
        return draft(message, seen, { name, domain }, basis(policy, declared.id));
      });
    return verdict(
      [...drafts('thirdNotFirst', 'first', 'third'), ...drafts('firstNotThird', 'third', 'first')],
      missingEvidence(runs, forCookies),
    );
  },
});

function differs(said: Party, is: Party) {
  return (cookie: RunCookie, declared: NamedCookie) => declared.party === said && cookie.party === is;
}
