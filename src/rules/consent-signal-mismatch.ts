// Others are told of a yes while nobody chose, or the visitor said no.
import { defineRule } from '../core/audit/rule.ts';
import { isContact } from '../core/classify/is-contact.ts';
import { toldByRequest } from '../core/consent/told-by-request.ts';
import type { ConsentState, Phase } from '../core/schema/consent.ts';
import type { Run, RunRequest, RunSignal } from '../core/schema/run.ts';
import { disagreements, whoSaid } from './support/disagreements.ts';
import { doubtOf, doubtWords, lowered } from './support/doubt.ts';
import { draft } from './support/draft.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { type Observed, observedRecipients, observedSignals } from './support/observed.ts';
import { saysYesUnasked } from './support/says-yes.ts';
import { sourceName } from './support/source-name.ts';
import { verdict } from './support/verdict.ts';

const when = {
  sv: '{when, select, before {fast inget val hade gjorts} reject {fast besökaren hade sagt nej} other {fast besökaren hade tagit tillbaka sitt ja}}',
  en: '{when, select, before {though no choice had been made} reject {though the visitor had said no} other {though the visitor had taken back a yes}}',
};
/** `doubt` is `none` where nothing weakens the finding. */
const why = {
  sv: `Mottagaren handlar efter det besked som den får, och besökaren har inte gett något ja (artiklarna 5.1 a och 7 i {dataLaw}).{doubt, select, none {} other { ${doubtWords.sv}}}`,
  en: `The receiver acts on what it is told, and the visitor gave no yes ({dataLaw}, Articles 5(1)(a) and 7).{doubt, select, none {} other { ${doubtWords.en}}}`,
};

export const consentSignalMismatch = defineRule({
  id: 'consent-signal-mismatch',
  title: { sv: 'Fel besked om samtycke', en: 'Wrong word of consent' },
  severity: 'error',
  regime: 'gdpr',
  texts: {
    toldYes: {
      what: {
        sv: `{site} fick beskedet {text}, som betyder {state, select, partial {ett ja till en del} other {ett ja}}, ${when.sv}.`,
        en: `{site} was told {text}, which means {state, select, partial {a yes to some of it} other {a yes}}, ${when.en}.`,
      },
      why,
      fix: {
        sv: 'Låt sidan säga nej från början, före den första mätningen, och ändra beskedet först när besökaren har svarat. I Google Consent Mode är det default med denied; i Microsoft UET detsamma i uetq.',
        en: 'Let the page say no from the start, before the first hit, and change the word only once the visitor has answered. In Google Consent Mode that is default with denied; in Microsoft UET the same in uetq.',
      },
    },
    saysYes: {
      what: {
        sv: `Sidan meddelade ja genom {source}, ${when.sv}.`,
        en: `The page said yes through {source}, ${when.en}.`,
      },
      why,
      fix: {
        sv: 'Se efter hur samtyckesverktyget är kopplat till {source}: ett nej, och att inget val är gjort, ska båda ge besked om nej.',
        en: 'See how the consent tool is tied to {source}: a no, and no choice at all, should both be told as no.',
      },
    },
    disagree: {
      what: {
        sv: 'Efter besökarens ja sade {granted} ja, men {withheld} nej.',
        en: 'After the visitor’s yes, {granted} said yes but {withheld} said no.',
      },
      why: {
        sv: `Båda kan inte stämma. Den ena agerar efter något som besökaren inte har valt (artiklarna 5.1 a och 7 i {dataLaw}).{doubt, select, none {} other { ${doubtWords.sv}}}`,
        en: `Both cannot be true. One of them acts on what the visitor did not choose ({dataLaw}, Articles 5(1)(a) and 7).{doubt, select, none {} other { ${doubtWords.en}}}`,
      },
      fix: {
        sv: 'Se efter hur {withheld} får veta vad besökaren valt. Går beskedet genom ett mellanled, låt båda läsa samma källa.',
        en: 'See how {withheld} learns what the visitor chose. If the word goes through something in between, let both read the same source.',
      },
    },
  },
  check({ runs }) {
    const drafts = [...Map.groupBy(runs, doubtOf)].flatMap(([doubt, alike]) => {
      const more = doubt === null ? {} : { severity: lowered('error') };
      const said = ({ item }: Observed<{ phase: Phase }>) => ({ when: whens[item.phase], doubt: doubt ?? 'none' });
      const hits = observedRecipients(alike.map(hitsThatSayYes), () => true).flatMap((seen) => {
        const told = yesIn(seen.item);
        if (told === undefined) return [];
        const { detail: text, state } = told;
        return draft(
          'toldYes',
          seen,
          { site: seen.subject.name, text, state: state ?? 'granted', ...said(seen) },
          more,
        );
      });
      const spoken = observedSignals(alike, isWrong).map((seen) =>
        draft('saysYes', seen, { source: sourceName(seen.item.source, seen.item.tool), ...said(seen) }, more),
      );
      const disagreeing = disagreements(alike).map((seen) => {
        const { granted, withheld } = seen.item;
        const data = { granted: whoSaid(granted), withheld: whoSaid(withheld), doubt: doubt ?? 'none' };
        return draft('disagree', seen, data, { severity: doubt === null ? 'warning' : lowered('warning') });
      });
      return [...hits, ...spoken, ...disagreeing];
    });
    return verdict(drafts, missingEvidence(runs, [...forHosts, 'known-choice']));
  },
});

/** A hit may have been made just before the press that it left after. */
const underWayMs = 1000;

function hitsThatSayYes(run: Run): Run {
  const requests = run.requests.filter((request) => {
    if (request.phase === 'after-accept' || !isContact(request)) return false;
    const sentAtMs = request.sentAtMs ?? request.atMs;
    if (run.consent.some(({ atMs }) => atMs !== null && sentAtMs >= atMs && sentAtMs < atMs + underWayMs)) return false;
    return yesIn(request) !== undefined;
  });
  return { ...run, requests };
}

function yesIn({ consentParameters }: RunRequest) {
  return toldByRequest(consentParameters).find(({ state }) => isYes(state));
}

function isYes(state: ConsentState | null): boolean {
  return state === 'granted' || state === 'partial';
}

/** Before the choice the site's own memory is another rule's affair; after a no, all that still says yes is told here. */
function isWrong(signal: RunSignal): boolean {
  if (signal.phase === 'after-accept' || !saysYesUnasked(signal)) return false;
  return signal.phase !== 'before-choice' || signal.source === 'consent-mode' || signal.source === 'uet';
}

const whens: Record<Phase, string> = {
  'before-choice': 'before',
  'after-accept': 'accept',
  'after-reject': 'reject',
  'after-withdrawal': 'withdrawal',
};
