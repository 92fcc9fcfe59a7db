// The site has a yes on record that nobody gave.
import { defineRule } from '../core/audit/rule.ts';
import type { SignalSource } from '../core/schema/consent.ts';
import type { RunSignal } from '../core/schema/run.ts';
import { doubtOf, doubtWords } from './support/doubt.ts';
import { draft } from './support/draft.ts';
import { missingEvidence } from './support/missing-evidence.ts';
import { observedSignals } from './support/observed.ts';
import { saysYesUnasked } from './support/says-yes.ts';
import { verdict } from './support/verdict.ts';

export const consentAssumed = defineRule({
  id: 'consent-assumed',
  title: { sv: 'Förutsatt samtycke', en: 'Assumed consent' },
  severity: 'error',
  regime: 'gdpr',
  texts: {
    assumed: {
      what: {
        sv: '{name} hade {state, select, partial {ett ja till en del} other {ett ja}} noterat innan besökaren hade svarat.',
        en: '{name} had {state, select, partial {a yes to some of it} other {a yes}} on record before the visitor had answered.',
      },
      why: {
        sv: 'Ett samtycke är något som besökaren gör. Ett ja som är ifyllt i förväg är inget ja, och allt som bygger på det saknar stöd (artiklarna 4.11 och 7.1 i {dataLaw}; EU-domstolen C-673/17).',
        en: 'Consent is something that the visitor does. A yes filled in beforehand is none, and all that rests on it has nothing to rest on ({dataLaw}, Articles 4(11) and 7(1); Court of Justice of the EU, C-673/17).',
      },
      fix: {
        sv: 'Ställ in samtyckesverktyget så att allt valfritt är nej tills besökaren svarar. Ofta heter inställningen samtyckesmodell, opt-in eller standardläge; se också efter om den skiljer mellan länder.',
        en: 'Set the consent tool so that all that is optional is no until the visitor answers. The setting is often called consent model, opt-in or default state; see also whether it differs between countries.',
      },
    },
    perhapsAssumed: {
      what: {
        sv: '{name} hade {state, select, partial {ett ja till en del} other {ett ja}} noterat, och inget svar hade setts.',
        en: '{name} had {state, select, partial {a yes to some of it} other {a yes}} on record, and no answer had been seen.',
      },
      why: {
        sv: `Ett samtycke är något som besökaren gör. ${doubtWords.sv}`,
        en: `Consent is something that the visitor does. ${doubtWords.en}`,
      },
      fix: {
        sv: 'Gör om besöket i en ny webbläsarprofil som tillåter tredjepartskakor, och svara inte. Finns ett ja även då, ställ in samtyckesverktyget så att allt valfritt är nej tills besökaren svarar.',
        en: 'Repeat the visit in a new browser profile that allows third-party cookies, and do not answer. If there is a yes even then, set the consent tool so that all that is optional is no until the visitor answers.',
      },
    },
  },
  check({ runs }) {
    const drafts = [...Map.groupBy(runs, doubtOf)].flatMap(([doubt, alike]) =>
      observedSignals(alike, isAssumed).map((seen) => {
        const data = { name: seen.subject.name, state: seen.item.state ?? 'granted' };
        return doubt === null
          ? draft('assumed', seen, data)
          : draft('perhapsAssumed', seen, { ...data, doubt }, { severity: 'warning' });
      }),
    );
    return verdict(drafts, missingEvidence(runs, ['pages', 'complete-recording', 'site-itself', 'known-choice']));
  },
});

/** What the site itself remembers or says. What it tells others of consent is another rule's affair. */
const ownWords: ReadonlySet<SignalSource> = new Set([
  'tool-event',
  'consent-cookie',
  'consent-storage',
  'tcf',
  'wp-consent-api',
]);

function isAssumed(signal: RunSignal): boolean {
  return signal.phase === 'before-choice' && ownWords.has(signal.source) && saysYesUnasked(signal);
}
