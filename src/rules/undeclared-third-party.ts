// Who else hears of the visit: one finding for each registrable domain that the page made the browser contact.
import { defineRule } from '../core/audit/rule.ts';
import { isContact } from '../core/classify/is-contact.ts';
import type { RunRequest } from '../core/schema/run.ts';
import { draft } from './support/draft.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { observedRecipients } from './support/observed.ts';
import { verdict } from './support/verdict.ts';
import { whose } from './support/whose.ts';

export const undeclaredThirdParty = defineRule({
  id: 'undeclared-third-party',
  title: { sv: 'Mottagare som inte står i policyn', en: 'Recipient that the policy does not name' },
  severity: 'error',
  regime: 'gdpr',
  texts: {
    undeclared: {
      what: {
        sv: 'Sidan lät webbläsaren kontakta {site}, som {whose, select, known {enligt {source, select, Kakvakt {Kakvakts egen lista} other {den öppna listan {source}}} tillhör {organisation}. Policyn nämner inte den mottagaren.} hosted {policyn inte nämner. Servern drivs av {organisation}, enligt {source, select, Kakvakt {Kakvakts egen lista} other {den öppna listan {source}}}; åt vem framgår inte.} other {policyn inte nämner.}}',
        en: 'The page had the browser contact {site}, which {whose, select, known {belongs to {organisation}, says {source, select, Kakvakt {Kakvakt’s own list} other {the open list {source}}}. The policy does not mention that recipient.} hosted {the policy does not mention. The server is run by {organisation}, says {source, select, Kakvakt {Kakvakt’s own list} other {the open list {source}}}; for whom, it does not say.} other {the policy does not mention.}}',
      },
      why: {
        sv: 'Mottagaren får veta besökarens IP-adress och ofta vilken sida som visas. Den som besöker sidan ska kunna läsa vilka som får uppgifter (artikel 13.1 e i {dataLaw}).',
        en: 'The recipient learns the visitor’s IP address, and often which page is shown. Visitors should be able to read who receives data ({dataLaw}, Article 13(1)(e)).',
      },
      fix: {
        sv: 'Behövs {site}, skriv in mottagaren i policyn: vilket företag, i vilket land och varför. Är domänen er egen, lägg den bland policyns egna domäner. Annars ta bort det som hämtas därifrån, eller lägg det på den egna servern.',
        en: 'If you need {site}, declare the recipient: which company, in which country and why. If the domain is your own, list it among the policy’s own domains. If not, remove what is loaded from there, or host it yourself.',
      },
    },
    perhapsUndeclared: {
      what: {
        sv: 'Sidan lät webbläsaren kontakta {site}. Policyn nämner inte adressen, och det går inte att se vems den är.',
        en: 'The page had the browser contact {site}. The policy does not mention the address, and one cannot see whose it is.',
      },
      why: {
        sv: 'En adress utan registrerat domännamn kan vara er egen eller någon annans. Är det någon annans ska den som besöker sidan kunna läsa vem som får uppgifter.',
        en: 'An address without a registered domain name can be yours or someone else’s. If it is someone else’s, visitors should be able to read who receives data.',
      },
      fix: {
        sv: 'Är {site} er egen, lägg till den bland policyns egna domäner. Annars skriv in mottagaren, eller ta bort det som hämtas därifrån.',
        en: 'If {site} is your own, add it to the policy’s own domains. Otherwise declare the recipient, or remove what is loaded from there.',
      },
    },
  },
  check({ runs }) {
    const third = observedRecipients(runs, (request) => request.party === 'third' && isUndeclared(request));
    const unknown = observedRecipients(runs, (request) => request.party === 'unknown' && isUndeclared(request));
    return verdict(
      [
        ...third.map((seen) => draft('undeclared', seen, { site: seen.item.site, ...whose(seen.item) })),
        ...unknown.map((seen) => draft('perhapsUndeclared', seen, { site: seen.item.site }, { severity: 'warning' })),
      ],
      missingEvidence(runs, forHosts),
    );
  },
});

function isUndeclared(request: RunRequest): boolean {
  return isContact(request) && request.declared !== 'named';
}
