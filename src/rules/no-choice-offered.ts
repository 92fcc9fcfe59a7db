// A site that stores what takes a yes, and asks nobody.
import { defineRule, undecided } from '../core/audit/rule.ts';
import { isEarly } from '../core/classify/is-early.ts';
import type { Run, RunLook } from '../core/schema/run.ts';
import { sawBanner } from './support/asking.ts';
import { draft } from './support/draft.ts';
import { isExcepted } from './support/excepted.ts';
import { forBanner, missingEvidence } from './support/missing-evidence.ts';
import { observedLooks } from './support/observed.ts';
import { observedItems } from './support/stored.ts';
import { verdict } from './support/verdict.ts';

export const noChoiceOffered = defineRule({
  id: 'no-choice-offered',
  title: { sv: 'Ingen fråga om samtycke', en: 'Nobody is asked' },
  severity: 'error',
  regime: 'lek',
  texts: {
    notAsked: {
      what: {
        sv: '{site} sparade {items, plural, one {en sak som inte är undantagen} other {{items, number} saker som inte är undantagna}} och frågade inte besökaren på någon sida.',
        en: '{site} stored {items, plural, one {one item that is not exempt} other {{items, number} items that are not exempt}} and asked the visitor on no page.',
      },
      why: {
        sv: 'Det som inte behövs för en tjänst som besökaren har bett om kräver ett ja innan det sparas ({storingLaw}). Den som inte blir frågad har inte sagt ja, och att surfa vidare är inget svar.',
        en: 'What is not needed for a service that the visitor asked for requires a yes before it is stored ({storingLaw}). Who is not asked has not said yes, and to go on browsing is no answer.',
      },
      fix: {
        sv: 'Ta bort det som sparar utan att behövas, eller låt ett samtyckesverktyg hålla tillbaka det tills besökaren har svarat; till WordPress finns flera som tillägg. Behövs en sak för något som besökaren har bett om, skriv in undantaget och skälet i policyn.',
        en: 'Remove what stores things without need, or let a consent tool hold it back until the visitor has answered; for WordPress there are several as plugins. If an item is needed for something that the visitor asked for, declare the exemption and its reason.',
      },
    },
  },
  check({ runs, profile }) {
    const mayBe = isExcepted(profile);
    const items = observedItems(runs, (item) => isEarly(item) && !mayBe(item)).length;
    if (runs.some(wasAsked)) return verdict([], []);
    // What is missing here is what the finding rests on: a banner that nobody could see is no banner that is missing.
    const missing = missingEvidence(runs, forBanner);
    if (missing.length > 0) return undecided(...missing);
    if (runs.some(hasConsentTool)) return undecided('consent-look');
    const looks = items === 0 ? [] : observedLooks(runs, isSilent);
    return verdict(
      looks.map((seen) => draft('notAsked', seen, { site: seen.subject.name, items })),
      [],
    );
  },
});

function wasAsked(run: Run): boolean {
  return run.consent.length > 0 || sawBanner(run);
}

/** A consent tool spoke, so a banner may have been there that the visit was not shown. */
function hasConsentTool({ signals }: Run): boolean {
  return signals.some(({ tool }) => tool !== null);
}

function isSilent(look: RunLook): look is RunLook {
  return look.banner === null;
}
