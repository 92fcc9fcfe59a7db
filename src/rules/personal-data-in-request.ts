// Requests to others whose address holds what has the form of an e-mail address, a phone number or a personal number.
import { defineRule } from '../core/audit/rule.ts';
import { isContact } from '../core/classify/is-contact.ts';
import type { Run, RunRequest } from '../core/schema/run.ts';
import type { ValueFlag } from '../core/schema/value.ts';
import { basis } from './support/basis.ts';
import { draft } from './support/draft.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { observedRecipients } from './support/observed.ts';
import { isExemptRecipient } from './support/tracking.ts';
import { verdict } from './support/verdict.ts';
import { whose } from './support/whose.ts';

const sent = {
  sv: '{site}{whose, select, known { ({organisation} enligt {source})} other {}} fick vad som ser ut som {form, select, email {en e-postadress} national {ett personnummer} other {ett telefonnummer}}, i {place, select, path {adressens sökväg} unnamed {själva adressen} other {parametern {place}}}',
  en: '{site}{whose, select, known { ({organisation}, says {source})} other {}} received what looks like {form, select, email {an e-mail address} national {a Swedish personal number} other {a phone number}}, in {place, select, path {the path of the address} unnamed {the address itself} other {the parameter {place}}}',
};
const fix = {
  sv: 'Ta reda på vad som lägger uppgiften i adressen (se bevisen): ofta en sidas egen adress, ett formulär som skickas med GET, eller ett verktyg som läser formulär. Stäng av det, och be {site} att radera det som redan har skickats.',
  en: 'Find out what puts the data into the address (see the evidence): often a page’s own address, a form that is sent by GET, or a tool that reads forms. Switch it off, and ask {site} to delete what was sent already.',
};

export const personalDataInRequest = defineRule({
  id: 'personal-data-in-request',
  title: { sv: 'Personuppgift skickad till någon annan', en: 'Personal data sent to somebody else' },
  severity: 'error',
  regime: 'gdpr',
  texts: {
    sent: {
      what: { sv: `${sent.sv}.`, en: `${sent.en}.` },
      why: {
        sv: 'Uppgiften hamnar hos mottagaren och i loggar längs vägen, och ett ja till kakor gör det inte rätt (artikel 5.1 c, 5.1 f och 32 i {dataLaw}). {finedForRequests}',
        en: 'The data end up with the recipient and in logs on the way, and a yes to cookies does not cure that ({dataLaw}, Articles 5(1)(c) and (f), and 32). {finedForRequests}',
      },
      fix,
    },
    sentInAudit: {
      what: { sv: `${sent.sv}. Ingen hade skrivit in något.`, en: `${sent.en}. Nobody had typed anything.` },
      why: {
        sv: 'I en granskning fyller ingen i något, så det kan vara webbplatsens egen adress, eller någon annans som sidan visar. Samma väg tar troligen det som besökare skriver (artikel 5.1 c, 5.1 f och 32 i {dataLaw}).',
        en: 'In an audit nobody fills in anything, so it may be the site’s own address, or another’s that the page shows. What visitors type probably takes the same way ({dataLaw}, Articles 5(1)(c) and (f), and 32).',
      },
      fix,
    },
  },
  check({ runs, policy }) {
    const isLeftAlone = isExemptRecipient(policy);
    const isTelling = (request: RunRequest) =>
      isContact(request) && request.personalData !== undefined && !isLeftAlone(request);
    const drafts = [...Map.groupBy(runs, isOfAudit)].flatMap(([inAudit, alike]) =>
      observedRecipients(alike, isTelling).map((seen) => {
        const data = { site: seen.subject.name, ...worstOf(seen.item), ...whose(seen.item) };
        const isSure = !inAudit && data.form !== 'phone';
        return draft(inAudit ? 'sentInAudit' : 'sent', seen, data, {
          severity: isSure ? 'error' : 'warning',
          ...basis(policy, seen.item.declaration),
        });
      }),
    );
    return verdict(drafts, missingEvidence(runs, forHosts));
  },
});

function isOfAudit({ environment }: Run): boolean {
  return environment.mode === 'audit';
}

/** From what tells most to what tells least. */
const forms: readonly (readonly [ValueFlag, 'email' | 'national' | 'phone'])[] = [
  ['email', 'email'],
  ['national-id', 'national'],
  ['phone', 'phone'],
];

/** What tells most of all that the address holds, and the place of it. */
function worstOf({ personalData = [] }: RunRequest) {
  for (const [flag, form] of forms) {
    const found = personalData.find(({ flags }) => flags.includes(flag));
    if (found !== undefined) return { form, place: found.in === 'path' ? 'path' : (found.name ?? 'unnamed') };
  }
  return { form: 'phone' as const, place: 'unnamed' };
}
