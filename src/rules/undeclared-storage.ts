// Web storage, databases, caches and service workers hold data as cookies do, so the policy must speak of them too.
import { defineRule } from '../core/audit/rule.ts';
import type { RunStorage } from '../core/schema/run.ts';
import { basis } from './support/basis.ts';
import { draft } from './support/draft.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { observedStorage } from './support/observed.ts';
import { verdict } from './support/verdict.ts';

export const undeclaredStorage = defineRule({
  id: 'undeclared-storage',
  title: { sv: 'Lagring som inte står i policyn', en: 'Storage that the policy does not name' },
  severity: 'error',
  regime: 'lek',
  texts: {
    undeclared: {
      what: {
        sv: '{name} sparades i webbläsaren ({area}) av {origin}, men policyn nämner det inte.',
        en: '{name} was stored in the browser ({area}) by {origin}, and the policy does not mention it.',
      },
      why: {
        sv: 'Samma regler gäller som för kakor, vad tekniken än heter: besökaren ska få veta vad som sparas och varför ({storingLaw}, EDPB:s riktlinjer 2/2023).',
        en: 'The same rules hold as for cookies, whatever the technique is called: visitors should know what is stored and why ({storingLaw}; EDPB Guidelines 2/2023).',
      },
      fix: {
        sv: 'Ta reda på vad som sparar {name} (se bevisen). Behövs det, skriv in det i policyn med plats ({area}), ändamål och lagringstid. Annars stäng av det som sparar det.',
        en: 'Find out what stores {name} (see the evidence). If you need it, declare it with its place ({area}), purpose and lifetime. If not, switch off what stores it.',
      },
    },
    generalOnly: {
      what: {
        sv: 'Policyn beskriver lagring som {name} ({area}) i allmänna ordalag, men nämner den inte vid namn.',
        en: 'The policy describes storage like {name} ({area}) in general terms, but does not name it.',
      },
      why: {
        sv: 'En allmän beskrivning säger inte vad just det här används till eller hur länge det finns kvar. Då är det svårt att ta ställning till det.',
        en: 'A general description does not say what this very item is for or how long it stays, so it is hard to make up one’s mind about it.',
      },
      fix: {
        sv: 'Skriv in {name} ({area}) för {origin} i policyn, med ändamål och lagringstid.',
        en: 'Add {name} ({area}) for {origin} to the policy, with its purpose and its lifetime.',
      },
    },
  },
  check({ runs, policy }) {
    const undeclared = observedStorage(runs, ({ coverage }) => coverage === 'none');
    const generalOnly = observedStorage(runs, ({ coverage }) => coverage === 'general');
    return verdict(
      [
        ...undeclared.map((seen) => draft('undeclared', seen, dataOf(seen.item))),
        ...generalOnly.map((seen) =>
          draft('generalOnly', seen, dataOf(seen.item), {
            severity: 'warning',
            ...basis(policy, seen.item.declaration),
          }),
        ),
      ],
      missingEvidence(runs, forHosts),
    );
  },
});

function dataOf({ key, area, origin }: RunStorage) {
  return { name: key, area, origin };
}
