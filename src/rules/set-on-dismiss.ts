// What closing the banner set off, though closing it answers nothing.
import { defineRule } from '../core/audit/rule.ts';
import { isExempt } from '../core/classify/is-exempt.ts';
import type { Run } from '../core/schema/run.ts';
import { dismissalOf, isOnDismissal } from './support/dismissal.ts';
import { doubtOf, doubtWords } from './support/doubt.ts';
import { draft } from './support/draft.ts';
import { isExcepted } from './support/excepted.ts';
import { itemData, theItem } from './support/item-words.ts';
import { forCookies, missingEvidence } from './support/missing-evidence.ts';
import { observedItems, promiseToAsk, type StoredItem } from './support/stored.ts';
import { verdict } from './support/verdict.ts';

export const setOnDismiss = defineRule({
  id: 'set-on-dismiss',
  title: { sv: 'Sparat när rutan stängdes', en: 'Stored when the banner was closed' },
  severity: 'error',
  regime: 'lek',
  texts: {
    onDismiss: {
      what: {
        sv: `${theItem.sv} sparades sedan samtyckesrutan hade stängts utan svar.`,
        en: `${theItem.en} was stored after the banner had been closed without an answer.`,
      },
      why: {
        sv: 'Ett samtycke är en handling som säger ja. Att stänga en ruta, rulla eller gå vidare till nästa sida är inget ja (artikel 4.11 i {dataLaw}; {storingLaw}).',
        en: 'Consent is an act that says yes. Closing a banner, scrolling or going on to the next page is no yes ({dataLaw}, Article 4(11); {storingLaw}).',
      },
      fix: {
        sv: 'Låt krysset betyda nej: i samtyckesverktyget finns ofta en inställning för vad som händer när rutan stängs. Det som sparar {name} ska vänta på ett ja.',
        en: 'Let the cross mean no: consent tools often have a setting for what happens when the banner is closed. What stores {name} should wait for a yes.',
      },
    },
    perhapsOnDismiss: {
      what: {
        sv: `${theItem.sv} sparades sedan samtyckesrutan hade stängts, och inget svar hade setts.`,
        en: `${theItem.en} was stored after the banner had been closed, and no answer had been seen.`,
      },
      why: {
        sv: `Att stänga en ruta är inget ja. ${doubtWords.sv}`,
        en: `Closing a banner is no yes. ${doubtWords.en}`,
      },
      fix: {
        sv: 'Gör om besöket i en ny webbläsarprofil som tillåter tredjepartskakor, och stäng rutan. Sparas {name} även då, låt det som sparar den vänta på ett ja.',
        en: 'Repeat the visit in a new browser profile that allows third-party cookies, and close the banner. If {name} is stored even then, let what stores it wait for a yes.',
      },
    },
  },
  check({ runs, policy, profile }) {
    const mayBe = isExcepted(profile);
    const closing = runs.filter((run) => dismissalOf(run) !== null);
    const drafts = [...Map.groupBy(closing, doubtOfDismissal)].flatMap(([doubt, alike]) =>
      observedItems(alike.map(afterDismissal), (item) => !isExempt(item) && !mayBe(item)).map((seen) => {
        const promise = promiseToAsk(policy, seen.item);
        return doubt === null
          ? draft('onDismiss', seen, itemData(seen.item), promise)
          : draft('perhapsOnDismiss', seen, { ...itemData(seen.item), doubt }, { severity: 'warning', ...promise });
      }),
    );
    const missing = missingEvidence(closing, [...forCookies]);
    return verdict(drafts, closing.length === 0 ? missingEvidence(runs, ['site-itself', 'dismiss-run']) : missing);
  },
});

/** Whoever was asked and closed the banner had not answered before: that choice is known. */
function doubtOfDismissal(run: Run) {
  const doubt = doubtOf(run);
  return doubt === 'choice' ? null : doubt;
}

function afterDismissal(run: Run): Run {
  const dismissal = dismissalOf(run);
  const isAfter = (item: StoredItem) => isOnDismissal(item, dismissal);
  return { ...run, cookies: run.cookies.filter(isAfter), storage: run.storage.filter(isAfter) };
}
