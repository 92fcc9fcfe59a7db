// Who was told of the visit while nobody had said yes: before any choice, or after a no.
import { defineRule } from '../core/audit/rule.ts';
import { keepsServersRunning } from '../core/classify/known-necessary.ts';
import type { Run, RunRequest } from '../core/schema/run.ts';
import { basis } from './support/basis.ts';
import { doubtOf, doubtWords, lowered } from './support/doubt.ts';
import { draft } from './support/draft.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { observedRecipients } from './support/observed.ts';
import { isExemptRecipient, isJudged, isRecipientAfterYes, isTracking } from './support/tracking.ts';
import { verdict } from './support/verdict.ts';
import { whose } from './support/whose.ts';

const who = {
  sv: '{site}{whose, select, known { ({organisation} enligt {source})} other {}}',
  en: '{site}{whose, select, known { ({organisation}, says {source})} other {}}',
};
const when = {
  sv: '{when, select, reject {sedan besökaren hade sagt nej} other {innan något val hade gjorts}}',
  en: '{when, select, reject {after the visitor had said no} other {before any choice had been made}}',
};
/** `doubt` is `none` where nothing weakens the finding. */
const doubted = {
  sv: `{doubt, select, none {} other { ${doubtWords.sv}}}`,
  en: `{doubt, select, none {} other { ${doubtWords.en}}}`,
};

export const contactBeforeConsent = defineRule({
  id: 'contact-before-consent',
  title: { sv: 'Kontakt utan samtycke', en: 'Contact without consent' },
  severity: 'warning',
  regime: 'gdpr',
  texts: {
    contacted: {
      what: { sv: `${who.sv} kontaktades ${when.sv}.`, en: `${who.en} was contacted ${when.en}.` },
      why: {
        sv: `Mottagaren får veta besökarens IP-adress och ofta vilken sida som visas, också utan kakor. För mätning, annonser och det som laddar sådant kan ett ja behövas redan för kontakten (EDPB:s riktlinjer 2/2023).${doubted.sv}`,
        en: `The recipient learns the visitor’s IP address, and often which page is shown, even without cookies. For measuring, advertising and what loads them, the contact itself may need a yes (EDPB guidelines 2/2023).${doubted.en}`,
      },
      fix: {
        sv: 'Låt det som hämtas från {site} vänta på ett ja; samtyckesverktyget kan hålla tillbaka skript och bilder, även tagghanteraren själv.',
        en: 'Let what is loaded from {site} wait for a yes; a consent tool can hold back scripts and images, the tag manager itself too.',
      },
    },
    identified: {
      what: {
        sv: `${who.sv} kontaktades ${when.sv}, och {with, select, cookie {kakan {name} följde med} other {ett id som finns sparat i {name} följde med}}.`,
        en: `${who.en} was contacted ${when.en}, and {with, select, cookie {the cookie {name} went along} other {an identifier that is stored in {name} went along}}.`,
      },
      why: {
        sv: `Med ett id i anropet kan mottagaren känna igen besökaren från gång till gång. Att läsa det som är sparat kräver ett ja, precis som att spara det ({storingLaw}).${doubted.sv}`,
        en: `With an identifier in the request, the recipient can recognise the visitor from one time to the next. Reading what is stored requires a yes, just as storing it does ({storingLaw}).${doubted.en}`,
      },
      fix: {
        sv: 'Låt det som hämtas från {site} vänta på ett ja, och {name} likaså. Behövs mottagaren för något som besökaren har bett om, skriv in undantaget och skälet i policyn.',
        en: 'Let what is loaded from {site} wait for a yes, and {name} too. If the recipient is needed for something that the visitor asked for, declare the exemption and its reason.',
      },
    },
  },
  check({ runs, policy }) {
    const isLeftAlone = isExemptRecipient(policy);
    const isPromised = isRecipientAfterYes(policy);
    const drafts = [...Map.groupBy(runs, doubtOf)].flatMap(([doubt, alike]) => {
      const isWatched = (request: RunRequest) => isTracking(request) || (isJudged(request) && isPromised(request));
      const contacts = observedRecipients(alike, (request) => isUnasked(request) && isWatched(request));
      const identified = observedRecipients(alike.map(identifyingContacts), () => true);
      const isIdentified = new Set(identified.map(({ subject }) => subject.id));
      const severity = (plain: 'error' | 'warning') => (doubt === null ? plain : lowered(plain));
      const known = ({ item, subject }: (typeof contacts)[number]) => ({
        site: subject.name,
        when: item.phase === 'after-reject' ? 'reject' : 'before',
        doubt: doubt ?? 'none',
        ...whose(item),
      });
      const promise = ({ declaration }: RunRequest) =>
        basis(policy, declaration, ({ consent }) => consent.kind === 'required');
      return [
        ...contacts
          .filter(({ subject, item }) => !isIdentified.has(subject.id) && !isLeftAlone(item))
          .map((seen) =>
            draft('contacted', seen, known(seen), {
              severity: severity(isPromised(seen.item) ? 'error' : 'warning'),
              ...promise(seen.item),
            }),
          ),
        ...identified
          .filter(({ item }) => !isLeftAlone(item))
          .map((seen) => {
            const data = { ...known(seen), ...sentAlong(seen.item, alike) };
            return draft('identified', seen, data, { severity: severity('error'), ...promise(seen.item) });
          }),
      ];
    });
    return verdict(drafts, missingEvidence(runs, [...forHosts, 'fresh-profile']));
  },
});

function isUnasked({ phase }: Pick<RunRequest, 'phase'>): boolean {
  return phase === 'before-choice' || phase === 'after-reject';
}

/** With a cookie, or with an identifier of a stored item. Numbers that look like identifiers may be the site's own account. */
function identifyingContacts(run: Run): Run {
  const passed = new Set(run.sharings.filter(isUnasked).map(({ url }) => url));
  const identifies = (request: RunRequest) => telling(request) !== null || passed.has(request.url);
  return { ...run, requests: run.requests.filter((one) => isUnasked(one) && isJudged(one) && identifies(one)) };
}

/** A cookie that is not known to serve security or balance alone. */
function telling({ sentCookies }: RunRequest): string | null {
  return sentCookies?.find((name) => !keepsServersRunning(name)) ?? null;
}

function sentAlong(request: RunRequest, runs: readonly Run[]): { with: string; name: string } {
  const cookie = telling(request);
  if (cookie !== null) return { with: 'cookie', name: cookie };
  const sharings = runs.flatMap((run) => run.sharings);
  return { with: 'identifier', name: sharings.find(({ url }) => url === request.url)?.item.name ?? '' };
}
