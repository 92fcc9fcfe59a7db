// Whether those who trade in visitors are contacted all the same when the browser says that the visitor wants none of it.
import { defineRule } from '../core/audit/rule.ts';
import { isContact } from '../core/classify/is-contact.ts';
import { recipientSite } from '../core/classify/recipient-site.ts';
import type { HostCategory } from '../core/schema/host-category.ts';
import type { RunRequest } from '../core/schema/run.ts';
import { draft } from './support/draft.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { observedRecipients } from './support/observed.ts';
import { verdict } from './support/verdict.ts';
import { whose } from './support/whose.ts';

export const gpcIgnored = defineRule({
  id: 'gpc-ignored',
  title: { sv: 'Webbläsarens signal ändrade inget', en: 'The browser’s signal changed nothing' },
  severity: 'info',
  regime: 'gdpr',
  texts: {
    unchanged: {
      what: {
        sv: '{site}{whose, select, known { ({organisation} enligt {source})} other {}} kontaktades också när webbläsaren bad att besökarens uppgifter inte ska säljas eller delas (GPC).',
        en: '{site}{whose, select, known { ({organisation}, says {source})} other {}} was contacted also when the browser asked that the visitor’s data not be sold or shared (GPC).',
      },
      why: {
        sv: 'Signalen kommer från amerikansk rätt. I Europa är det inte avgjort om den räknas som en invändning (jämför artikel 21.5 i {dataLaw}), men den säger vad besökaren vill.',
        en: 'The signal comes from American law. In Europe it is not settled whether it counts as an objection (compare {dataLaw}, Article 21(5)), but it says what the visitor wants.',
      },
      fix: {
        sv: 'Många samtyckesverktyg kan räkna signalen som ett nej; slå på det om det finns. Väntar {site} ändå alltid på ett ja löser det sig av sig självt.',
        en: 'Many consent tools can take the signal for a no; switch that on if there is a setting. If {site} always waits for a yes, this settles itself.',
      },
    },
  },
  check({ runs }) {
    const asking = runs.filter(({ environment }) => environment.gpc);
    const others = runs.filter(({ environment }) => !environment.gpc);
    const usual = new Set(others.flatMap(({ requests }) => requests.filter(isTrade).map(recipientSite)));
    const unchanged = observedRecipients(asking, (request) => isTrade(request) && usual.has(recipientSite(request)));
    return verdict(
      unchanged.map((seen) => draft('unchanged', seen, { site: seen.subject.name, ...whose(seen.item) })),
      missingEvidence(runs, ['gpc-run', ...forHosts]),
    );
  },
});

/** Those who may sell or share what they learn. After a yes of the visitor's own, the signal is no longer the last word. */
const trading: ReadonlySet<HostCategory> = new Set(['ad', 'marketing', 'social']);

function isTrade(request: RunRequest): boolean {
  const { category, phase } = request;
  return phase === 'before-choice' && isContact(request) && category !== null && trading.has(category);
}
