// What was stored, or stored anew, once the visitor had said no.
import { defineRule } from '../core/audit/rule.ts';
import { isExempt } from '../core/classify/is-exempt.ts';
import { chosenRuns } from './support/chosen-runs.ts';
import { doubtOf, doubtWords } from './support/doubt.ts';
import { draft } from './support/draft.ts';
import { itemData, theItem } from './support/item-words.ts';
import { forCookies, missingEvidence } from './support/missing-evidence.ts';
import { observedItems, promiseToAsk } from './support/stored.ts';
import { verdict } from './support/verdict.ts';
import { writtenIn } from './support/written-in.ts';

export const setAfterReject = defineRule({
  id: 'set-after-reject',
  title: { sv: 'Sparat efter ett nej', en: 'Stored after a no' },
  severity: 'error',
  regime: 'lek',
  texts: {
    afterReject: {
      what: {
        sv: `${theItem.sv} sparades, eller sparades på nytt, sedan besökaren hade sagt nej.`,
        en: `${theItem.en} was stored, or stored anew, after the visitor had said no.`,
      },
      why: {
        sv: 'Utan ett ja får bara det sparas som behövs för en tjänst som besökaren har bett om ({storingLaw}). Ett nej som inget ändrar är inget val.',
        en: 'Without a yes, only what is needed for a service that the visitor asked for may be stored ({storingLaw}). A no that changes nothing is no choice.',
      },
      fix: {
        sv: 'Koppla det som sparar {name} till samtyckesverktyget, så att det inte körs efter ett nej; det som redan är sparat ska inte heller förnyas. Behövs {name} för något som besökaren har bett om, skriv in undantaget och skälet i policyn.',
        en: 'Tie what stores {name} to the consent tool, so that it does not run after a no; nor should what is already stored be renewed. If {name} is needed for something that the visitor asked for, declare the exemption and its reason.',
      },
    },
    perhapsAfterReject: {
      what: {
        sv: `${theItem.sv} sparades, eller sparades på nytt, sedan ett nej hade setts.`,
        en: `${theItem.en} was stored, or stored anew, after a no had been seen.`,
      },
      why: {
        sv: `Efter ett nej får bara det sparas som behövs för en tjänst som besökaren har bett om. ${doubtWords.sv}`,
        en: `After a no, only what is needed for a service that the visitor asked for may be stored. ${doubtWords.en}`,
      },
      fix: {
        sv: 'Gör om besöket i en ny webbläsarprofil som tillåter tredjepartskakor, och säg nej. Sparas {name} även då, koppla det som sparar den till samtyckesverktyget, eller skriv in undantaget och skälet i policyn.',
        en: 'Repeat the visit in a new browser profile that allows third-party cookies, and say no. If {name} is stored even then, tie what stores it to the consent tool, or declare the exemption and its reason.',
      },
    },
  },
  check({ runs, policy }) {
    const refusing = chosenRuns(runs, 'reject');
    const drafts = [...Map.groupBy(refusing, doubtOf)].flatMap(([doubt, alike]) => {
      const after = alike.map((run) => writtenIn(run, 'after-reject'));
      return observedItems(after, (item) => !isExempt(item)).map((seen) => {
        const promise = promiseToAsk(policy, seen.item);
        return doubt === null
          ? draft('afterReject', seen, itemData(seen.item), promise)
          : draft('perhapsAfterReject', seen, { ...itemData(seen.item), doubt }, { severity: 'warning', ...promise });
      });
    });
    const missing = missingEvidence(refusing, [...forCookies]);
    return verdict(drafts, refusing.length === 0 ? missingEvidence(runs, ['site-itself', 'reject-run']) : missing);
  },
});
