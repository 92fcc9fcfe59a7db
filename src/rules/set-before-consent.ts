// What was stored while no choice had been made, and no declaration exempts.
import { defineRule } from '../core/audit/rule.ts';
import { isEarly } from '../core/classify/is-early.ts';
import type { Run, RunCookie, RunStorage } from '../core/schema/run.ts';
import { basis } from './support/basis.ts';
import { draft } from './support/draft.ts';
import { forCookies, knowsChoice, missingEvidence } from './support/missing-evidence.ts';
import { type Observed, observedCookies, observedStorage } from './support/observed.ts';
import { verdict } from './support/verdict.ts';

export const setBeforeConsent = defineRule({
  id: 'set-before-consent',
  title: { sv: 'Sparat före samtycke', en: 'Stored before consent' },
  severity: 'error',
  regime: 'lek',
  texts: {
    beforeChoice: {
      what: {
        sv: '{kind, select, cookie {Kakan {name}} other {{name} ({kind})}} sparades innan något val hade gjorts.',
        en: '{kind, select, cookie {The cookie {name}} other {{name} ({kind})}} was stored before any choice had been made.',
      },
      why: {
        sv: 'Det som inte behövs för en tjänst som besökaren har bett om kräver ett ja innan det sparas (9 kap. 28 § lagen om elektronisk kommunikation). Policyn anger inget undantag för {name}.',
        en: 'What is not needed for a service that the visitor asked for requires a yes before it is stored (Swedish Electronic Communications Act, chapter 9, section 28). The policy states no exemption for {name}.',
      },
      fix: {
        sv: 'Låt det som sparar {name} vänta på ett ja; det ställs in i samtyckesverktyget eller i tillägget. Behövs {name} för något som besökaren har bett om, skriv in undantaget och skälet i policyn.',
        en: 'Let what stores {name} wait for a yes; the consent tool or the plugin has a setting for it. If {name} is needed for something that the visitor asked for, declare the exemption and its reason.',
      },
    },
    noChoiceSeen: {
      what: {
        sv: '{kind, select, cookie {Kakan {name}} other {{name} ({kind})}} sparades utan att något val hade setts.',
        en: '{kind, select, cookie {The cookie {name}} other {{name} ({kind})}} was stored, and no choice had been seen.',
      },
      why: {
        sv: 'Det som inte behövs för en tjänst som besökaren har bett om kräver ett ja innan det sparas. Här kan ett ja ha getts tidigare eller utan att det syntes, så detta är ett tecken och inget bevis.',
        en: 'What is not needed for a service that the visitor asked for requires a yes before it is stored. Here a yes may have been given earlier or unseen, so this is a sign and not proof.',
      },
      fix: {
        sv: 'Gör om besöket i en ny webbläsarprofil och märk ut när du väljer. Sparas {name} före valet även då, låt det som sparar den vänta på ett ja, eller skriv in undantaget och skälet i policyn.',
        en: 'Repeat the visit in a new browser profile and mark when you choose. If {name} is stored before the choice even then, let what stores it wait for a yes, or declare the exemption and its reason.',
      },
    },
  },
  check({ runs, policy }) {
    const certain = earlyItems(runs.filter(knowsChoice));
    const uncertain = earlyItems(runs.filter((run) => !knowsChoice(run)));
    const promise = ({ item }: Observed<RunCookie | RunStorage>) =>
      basis(policy, item.declaration, ({ consent }) => consent.kind === 'required');
    return verdict(
      [
        ...certain.map((seen) => draft('beforeChoice', seen, dataOf(seen.item), promise(seen))),
        ...uncertain.map((seen) =>
          draft('noChoiceSeen', seen, dataOf(seen.item), { severity: 'warning', ...promise(seen) }),
        ),
      ],
      missingEvidence(runs, [...forCookies, 'fresh-profile']),
    );
  },
});

function earlyItems(runs: readonly Run[]): Observed<RunCookie | RunStorage>[] {
  return [...observedCookies(runs, isEarly), ...observedStorage(runs, isEarly)];
}

function dataOf(item: RunCookie | RunStorage) {
  return 'area' in item ? { name: item.key, kind: item.area } : { name: item.name, kind: 'cookie' };
}
