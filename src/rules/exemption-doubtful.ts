// What the policy exempts from consent though its name is known from statistics, advertising or the like.
import { defineRule } from '../core/audit/rule.ts';
import { basis } from './support/basis.ts';
import { draft } from './support/draft.ts';
import { isExcepted } from './support/excepted.ts';
import { itemData, theItem } from './support/item-words.ts';
import { isKnownOptional, isMisnamed } from './support/known-purpose.ts';
import { forCookies, missingEvidence } from './support/missing-evidence.ts';
import { observedItems } from './support/stored.ts';
import { verdict } from './support/verdict.ts';

export const exemptionDoubtful = defineRule({
  id: 'exemption-doubtful',
  title: { sv: 'Tveksamt undantag', en: 'Doubtful exemption' },
  severity: 'warning',
  regime: 'lek',
  texts: {
    doubtful: {
      what: {
        sv: `${theItem.sv} undantas från samtycke i policyn, men ett sådant namn är känt {tool, select, none {för annat} other {från {tool}}}.`,
        en: `${theItem.en} is exempt from consent by the policy, but such a name is known {tool, select, none {for something else} other {from {tool}}}.`,
      },
      why: {
        sv: 'Undantaget gäller bara det som behövs för en tjänst som besökaren har bett om. {notExempt} ({storingLaw}; WP 194). Ett namn kan återanvändas, så detta kräver bedömning.',
        en: 'Only what is needed for a service that the visitor asked for is exempt. {notExempt} ({storingLaw}; WP 194). A name can be used again for something else, so this needs assessment.',
      },
      fix: {
        sv: 'Används {name} för mätning, annonser eller för att minnas vad besökaren tittat på, ändra raden i policyn till att samtycke krävs, och låt den vänta på ett ja. Annars: byt namn, eller låt skälet i policyn säga vad den gör.',
        en: 'If {name} serves measuring, advertising, or remembering what the visitor looked at, change its row to say that consent is required, and let it wait for a yes. If not: rename it, or let the reason in the policy say what it does.',
      },
    },
  },
  check({ runs, policy, profile }) {
    const mayBe = isExcepted(profile);
    // Where the purpose is wrong too, purpose-mismatch-known says so.
    const doubtful = observedItems(
      runs,
      (item) => item.exempt && isKnownOptional(item) && !isMisnamed(item) && !mayBe(item),
    );
    return verdict(
      doubtful.map((seen) => {
        const data = { ...itemData(seen.item), tool: seen.item.known?.platform ?? 'none' };
        return draft('doubtful', seen, data, basis(policy, seen.item.declaration));
      }),
      missingEvidence(runs, forCookies),
    );
  },
});
