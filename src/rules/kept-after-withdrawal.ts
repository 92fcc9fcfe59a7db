// What goes on once a yes was taken back: items that stay or are written again, and hits to those who needed the yes.
import { defineRule } from '../core/audit/rule.ts';
import { isExempt } from '../core/classify/is-exempt.ts';
import { recipientSite } from '../core/classify/recipient-site.ts';
import type { Run } from '../core/schema/run.ts';
import { chosenRuns } from './support/chosen-runs.ts';
import { doubtOf, doubtWords, lowered } from './support/doubt.ts';
import { draft } from './support/draft.ts';
import { itemData, theItem } from './support/item-words.ts';
import { forCookies, missingEvidence } from './support/missing-evidence.ts';
import { observedRecipients } from './support/observed.ts';
import { observedItems, type StoredItem } from './support/stored.ts';
import { isExemptRecipient, isTracking } from './support/tracking.ts';
import { verdict } from './support/verdict.ts';
import { whose } from './support/whose.ts';
import { writtenIn } from './support/written-in.ts';

const certain = {
  sv: 'Det ska vara lika lätt att ta tillbaka ett ja som att ge det, och då ska det som jaet gällde upphöra (artikel 7.3 i {dataLaw}).',
  en: 'A yes must be as easy to take back as to give, and then what it was given for should end ({dataLaw}, Article 7(3)).',
};
/** `doubt` is `none` where nothing weakens the finding. */
const why = {
  sv: `${certain.sv}{doubt, select, none {} other { ${doubtWords.sv}}}`,
  en: `${certain.en}{doubt, select, none {} other { ${doubtWords.en}}}`,
};

export const keptAfterWithdrawal = defineRule({
  id: 'kept-after-withdrawal',
  title: { sv: 'Fortsätter efter ett återtaget ja', en: 'Goes on after a yes was taken back' },
  severity: 'warning',
  regime: 'gdpr',
  texts: {
    kept: {
      what: {
        sv: `${theItem.sv} sparades efter ett ja och låg kvar sedan jaet hade tagits tillbaka.`,
        en: `${theItem.en} was stored after a yes and stayed once the yes had been taken back.`,
      },
      why,
      fix: {
        sv: 'Låt samtyckesverktyget ta bort {name} när ett ja tas tillbaka; många verktyg har en lista över vad som ska rensas.',
        en: 'Let the consent tool remove {name} when a yes is taken back; many tools have a list of what to clear.',
      },
    },
    writtenAgain: {
      what: {
        sv: `${theItem.sv} sparades, eller sparades på nytt, sedan jaet hade tagits tillbaka.`,
        en: `${theItem.en} was stored, or stored anew, once the yes had been taken back.`,
      },
      why,
      fix: {
        sv: 'Låt det som sparar {name} fråga samtyckesverktyget varje gång, och ladda om sidan när ett ja tas tillbaka, så att inget skript kör vidare.',
        en: 'Let what stores {name} ask the consent tool each time, and reload the page when a yes is taken back, so that no script runs on.',
      },
    },
    contactedStill: {
      what: {
        sv: '{site}{whose, select, known { ({organisation} enligt {source})} other {}} kontaktades efter ett ja, och även sedan jaet hade tagits tillbaka.',
        en: '{site}{whose, select, known { ({organisation}, says {source})} other {}} was contacted after a yes, and still once the yes had been taken back.',
      },
      why,
      fix: {
        sv: 'Låt det som kontaktar {site} stanna när ett ja tas tillbaka, och ladda om sidan så att inget skript kör vidare.',
        en: 'Let what contacts {site} stop when a yes is taken back, and reload the page so that no script runs on.',
      },
    },
  },
  check({ runs, policy }) {
    const withdrawing = chosenRuns(runs, 'withdraw');
    const isLeftAlone = isExemptRecipient(policy);
    const drafts = [...Map.groupBy(withdrawing, doubtOf)].flatMap(([doubt, alike]) => {
      const more = doubt === null ? {} : { severity: lowered('warning') };
      const said = { doubt: doubt ?? 'none' };
      const again = observedItems(
        alike.map((run) => writtenIn(run, 'after-withdrawal')),
        (item) => !isExempt(item),
      );
      const isAgain = new Set(again.map(({ subject }) => subject.id));
      const kept = observedItems(alike, stays).filter(({ subject }) => !isAgain.has(subject.id));
      const contacts = observedRecipients(alike.map(contactsThatGoOn), (request) => !isLeftAlone(request));
      return [
        ...kept.map((seen) => draft('kept', seen, { ...itemData(seen.item), ...said }, more)),
        ...again.map((seen) => draft('writtenAgain', seen, { ...itemData(seen.item), ...said }, more)),
        ...contacts.map((seen) =>
          draft('contactedStill', seen, { site: seen.subject.name, ...whose(seen.item), ...said }, more),
        ),
      ];
    });
    const missing = missingEvidence(withdrawing, [...forCookies]);
    return verdict(drafts, withdrawing.length === 0 ? missingEvidence(runs, ['site-itself', 'withdraw-run']) : missing);
  },
});

/** A site cannot delete the cookies of others. What did not wait for the yes is told by another rule. */
function stays(item: StoredItem): boolean {
  return item.phase === 'after-accept' && item.party === 'first' && item.state === 'stored' && !isExempt(item);
}

/** To those who were contacted only after the yes, and still are. */
function contactsThatGoOn(run: Run): Run {
  const tracked = run.requests.filter(isTracking);
  const sitesIn = (phase: string) => new Set(tracked.filter((request) => request.phase === phase).map(recipientSite));
  const early = sitesIn('before-choice');
  const agreed = sitesIn('after-accept');
  const requests = tracked.filter((request) => {
    const site = recipientSite(request);
    return request.phase === 'after-withdrawal' && agreed.has(site) && !early.has(site);
  });
  return { ...run, requests };
}
