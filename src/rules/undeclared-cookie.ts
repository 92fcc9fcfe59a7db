// Every cookie stored during the visit is held against the policy, also those that were deleted again.
import { defineRule } from '../core/audit/rule.ts';
import { isLeftover } from '../core/classify/is-leftover.ts';
import type { Severity } from '../core/schema/report.ts';
import type { RunCookie } from '../core/schema/run.ts';
import { basis } from './support/basis.ts';
import { draft } from './support/draft.ts';
import { forCookies, missingEvidence } from './support/missing-evidence.ts';
import { observedCookies } from './support/observed.ts';
import { verdict } from './support/verdict.ts';

export const undeclaredCookie = defineRule({
  id: 'undeclared-cookie',
  title: { sv: 'Kaka som inte står i policyn', en: 'Cookie that the policy does not name' },
  severity: 'error',
  regime: 'lek',
  texts: {
    undeclared: {
      what: {
        sv: 'Kakan {name} sparades för {domain}, men policyn nämner den inte.',
        en: 'The cookie {name} was stored for {domain}, and the policy does not mention it.',
      },
      why: {
        sv: 'Den som besöker sidan ska kunna läsa vad som sparas, varför och hur länge, även när det inte är personuppgifter ({storingLaw}).',
        en: 'Visitors should be able to read what is stored, why and for how long, also where it is not personal data ({storingLaw}).',
      },
      fix: {
        sv: 'Ta reda på vad som sätter kakan (se bevisen). Behövs den, skriv in den i policyn med namn, ändamål, lagringstid och vem som sätter den. Annars stäng av det som sätter den.',
        en: 'Find out what sets the cookie (see the evidence). If you need it, declare it with its name, purpose, lifetime and who sets it. If not, switch off what sets it.',
      },
    },
    generalOnly: {
      what: {
        sv: 'Policyn beskriver kakor som {name} i allmänna ordalag, men nämner den inte vid namn.',
        en: 'The policy describes cookies like {name} in general terms, but does not name it.',
      },
      why: {
        sv: 'En allmän beskrivning säger inte vad just den här kakan används till eller hur länge den finns kvar. Då är det svårt att ta ställning till den.',
        en: 'A general description does not say what this very cookie is for or how long it stays, so it is hard to make up one’s mind about it.',
      },
      fix: {
        sv: 'Skriv in {name} för {domain} i policyn, med ändamål, lagringstid och vem som sätter den.',
        en: 'Add {name} for {domain} to the policy, with its purpose, its lifetime and who sets it.',
      },
    },
  },
  check({ runs, policy }) {
    const undeclared = observedCookies(runs, ({ coverage }) => coverage === 'none');
    const generalOnly = observedCookies(runs, ({ coverage }) => coverage === 'general');
    return verdict(
      [
        ...undeclared.map((seen) => draft('undeclared', seen, dataOf(seen.item), ownSeverity(seen.item))),
        ...generalOnly.map((seen) =>
          draft('generalOnly', seen, dataOf(seen.item), {
            severity: 'warning',
            ...basis(policy, seen.item.declaration),
          }),
        ),
      ],
      missingEvidence(runs, forCookies),
    );
  },
});

function dataOf({ name, domain }: RunCookie) {
  return { name, domain };
}

/** Nobody saw who stored a leftover: an indication, not direct evidence. */
function ownSeverity(cookie: RunCookie): { severity?: Severity } {
  return isLeftover(cookie) ? { severity: 'warning' } : {};
}
