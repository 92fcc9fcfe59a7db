// What was stored while no choice had been made, and no declaration exempts.
import { defineRule } from '../core/audit/rule.ts';
import { isEarly } from '../core/classify/is-early.ts';
import type { Run } from '../core/schema/run.ts';
import { dismissalOf, isOnDismissal } from './support/dismissal.ts';
import { doubtOf, doubtWords } from './support/doubt.ts';
import { draft } from './support/draft.ts';
import { isExcepted } from './support/excepted.ts';
import { itemData, theItem } from './support/item-words.ts';
import { forCookies, missingEvidence } from './support/missing-evidence.ts';
import { observedItems, promiseToAsk, type StoredItem } from './support/stored.ts';
import { verdict } from './support/verdict.ts';

export const setBeforeConsent = defineRule({
  id: 'set-before-consent',
  title: { sv: 'Sparat före samtycke', en: 'Stored before consent' },
  severity: 'error',
  regime: 'lek',
  texts: {
    beforeChoice: {
      what: {
        sv: `${theItem.sv} sparades innan något val hade gjorts.`,
        en: `${theItem.en} was stored before any choice had been made.`,
      },
      why: {
        sv: 'Det som inte behövs för en tjänst som besökaren har bett om kräver ett ja innan det sparas ({storingLaw}). Policyn anger inget undantag för {name}.',
        en: 'What is not needed for a service that the visitor asked for requires a yes before it is stored ({storingLaw}). The policy states no exemption for {name}.',
      },
      fix: {
        sv: 'Låt det som sparar {name} vänta på ett ja; det ställs in i samtyckesverktyget eller i tillägget. Behövs {name} för något som besökaren har bett om, skriv in undantaget och skälet i policyn.',
        en: 'Let what stores {name} wait for a yes; the consent tool or the plugin has a setting for it. If {name} is needed for something that the visitor asked for, declare the exemption and its reason.',
      },
    },
    noChoiceSeen: {
      what: {
        sv: `${theItem.sv} sparades utan att något val hade setts.`,
        en: `${theItem.en} was stored, and no choice had been seen.`,
      },
      why: {
        sv: `Det som inte behövs för en tjänst som besökaren har bett om kräver ett ja innan det sparas. ${doubtWords.sv}`,
        en: `What is not needed for a service that the visitor asked for requires a yes before it is stored. ${doubtWords.en}`,
      },
      fix: {
        sv: 'Gör om besöket i en ny webbläsarprofil som tillåter tredjepartskakor, och märk ut när du väljer. Sparas {name} före valet även då, låt det som sparar den vänta på ett ja, eller skriv in undantaget och skälet i policyn.',
        en: 'Repeat the visit in a new browser profile that allows third-party cookies, and mark when you choose. If {name} is stored before the choice even then, let what stores it wait for a yes, or declare the exemption and its reason.',
      },
    },
  },
  check({ runs, policy, profile }) {
    const mayBe = isExcepted(profile);
    const drafts = [...Map.groupBy(runs, doubtOf)].flatMap(([doubt, alike]) =>
      observedItems(alike.map(withoutDismissal), (item) => isEarly(item) && !mayBe(item)).map((seen) => {
        const promise = promiseToAsk(policy, seen.item);
        return doubt === null
          ? draft('beforeChoice', seen, itemData(seen.item), promise)
          : draft('noChoiceSeen', seen, { ...itemData(seen.item), doubt }, { severity: 'warning', ...promise });
      }),
    );
    return verdict(drafts, missingEvidence(runs, [...forCookies, 'fresh-profile']));
  },
});

/** What closing the banner brought about is told by a rule of its own. */
function withoutDismissal(run: Run): Run {
  const dismissal = dismissalOf(run);
  const isKept = (item: StoredItem) => !isOnDismissal(item, dismissal);
  return { ...run, cookies: run.cookies.filter(isKept), storage: run.storage.filter(isKept) };
}
