// Who answers for the data, named in different ways in one text.
import { defineRule, findings, undecided } from '../core/audit/rule.ts';
import { partyOf } from '../core/classify/party.ts';
import type { Policy } from '../core/schema/policy.ts';
import type { Statement } from '../core/schema/statement.ts';
import { ofStatement } from './support/about-policy.ts';
import { namings } from './support/namings.ts';

export const lintIdentityInconsistent = defineRule({
  id: 'lint-identity-inconsistent',
  title: { sv: 'Olika uppgifter om vem som ansvarar', en: 'Different answers to who is responsible' },
  severity: 'warning',
  regime: 'gdpr',
  needsNoVisit: true,
  texts: {
    spelling: {
      what: {
        sv: 'Avsnittet ”{section}” skriver {name}, avsnittet ”{other}” skriver {otherName}.',
        en: 'The section “{section}” writes {name}, the section “{other}” writes {otherName}.',
      },
      why: {
        sv: 'Den som vill nå den ansvariga behöver rätt namn (artikel 13.1 a i {dataLaw}).',
        en: 'Those who want to reach the controller need the right name ({dataLaw}, Article 13(1)(a)).',
      },
      fix: { sv: 'Rätta den stavning som är fel.', en: 'Correct the spelling that is wrong.' },
    },
    controllers: {
      what: {
        sv: 'Avsnittet ”{section}” nämner {names} som ansvarig, avsnittet ”{other}” nämner {otherNames}.',
        en: 'The section “{section}” names {names} as responsible, the section “{other}” names {otherNames}.',
      },
      why: {
        sv: 'Det ska framgå vem som är personuppgiftsansvarig, och om flera är det tillsammans (artikel 13.1 a och 26 i {dataLaw}).',
        en: 'It is to be clear who the controller is, and whether several are so jointly ({dataLaw}, Articles 13(1)(a) and 26).',
      },
      fix: {
        sv: 'Skriv samma ansvariga överallt. Är ni flera, säg att ni ansvarar gemensamt.',
        en: 'Name the same controller everywhere. If there are several, say that they are jointly responsible.',
      },
    },
    email: {
      what: {
        sv: 'Avsnittet ”{section}” anger {email}, avsnittet ”{other}” anger {otherEmail}.',
        en: 'The section “{section}” gives {email}, the section “{other}” gives {otherEmail}.',
      },
      why: {
        sv: 'En begäran som skickas till fel adress kan hamna hos någon annan, eller ingenstans (artikel 12.2 och 13.1 a i {dataLaw}).',
        en: 'A request that is sent to the wrong address can end up with somebody else, or nowhere ({dataLaw}, Articles 12(2) and 13(1)(a)).',
      },
      fix: {
        sv: 'Använd den adress som ni läser, på båda ställena.',
        en: 'Use the address that you read, in both places.',
      },
    },
    foreignEmail: {
      what: {
        sv: 'Avsnittet ”{section}” anger {email}, som inte hör till någon av policyns egna domäner.',
        en: 'The section “{section}” gives {email}, which belongs to none of the policy’s own domains.',
      },
      why: {
        sv: 'Den som skriver dit kan inte se att adressen är er, och är domänen inte er går brevet till någon annan.',
        en: 'Whoever writes there cannot see that the address is yours, and if the domain is not, the mail goes to somebody else.',
      },
      fix: {
        sv: 'Är domänen er, lägg den bland policyns egna. Annars rätta adressen.',
        en: 'If the domain is yours, list it among the policy’s own. If not, correct the address.',
      },
    },
  },
  check({ policy }) {
    const naming = policy.statements.filter(({ names }) => names !== undefined);
    if (naming.length === 0) return undecided('statements');
    const passages = namings(naming);
    const [first, ...others] = naming.filter((statement) => emailOf(statement) !== '');
    const otherEmail = first === undefined ? '' : emailOf(first);
    const foreign = naming.filter((statement) => isForeign(emailOf(statement), policy));
    return findings([
      ...passages.flatMap(({ statement, other, slips }) =>
        slips.map((slip) => ofStatement('spelling', statement, { ...slip, other })),
      ),
      ...passages
        .filter(({ areOthers }) => areOthers)
        .map(({ statement, other, names, otherNames }) =>
          ofStatement('controllers', statement, { names, otherNames, other }),
        ),
      ...others
        .filter((statement) => emailOf(statement) !== otherEmail)
        .map((statement) => {
          const data = { email: emailOf(statement), otherEmail, other: first?.section ?? '' };
          return ofStatement('email', statement, data);
        }),
      ...foreign.map((statement) => ofStatement('foreignEmail', statement, { email: emailOf(statement) })),
    ]);
  },
});

function emailOf({ names }: Statement): string {
  return names?.email?.toLowerCase() ?? '';
}

function isForeign(email: string, { site }: Policy): boolean {
  const host = email.slice(email.lastIndexOf('@') + 1);
  return email !== '' && partyOf(host, site.domains[0] ?? '', site.domains) === 'third';
}
