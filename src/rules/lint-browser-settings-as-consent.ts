// A policy that leaves it to the browser's settings to refuse.
import { defineRule, findings, undecided } from '../core/audit/rule.ts';
import { claiming, ofStatement } from './support/about-policy.ts';

export const lintBrowserSettingsAsConsent = defineRule({
  id: 'lint-browser-settings-as-consent',
  title: { sv: 'Webbläsarens inställningar i stället för ett val', en: 'Browser settings in place of a choice' },
  severity: 'error',
  regime: 'lek',
  needsNoVisit: true,
  texts: {
    onlyBrowser: {
      what: {
        sv: 'Enligt avsnittet ”{section}” får den som inte vill ha kakor stänga av dem i webbläsaren. Policyn nämner inget annat sätt att säga nej.',
        en: 'According to the section “{section}”, those who do not want cookies have to switch them off in the browser. The policy mentions no other way to say no.',
      },
      why: {
        sv: 'Den som inte har ändrat något i sin webbläsare har inte samtyckt. Ett samtycke är en aktiv handling, och det ska vara lika lätt att säga nej (EU-domstolen, C-673/17 Planet49; EDPB 05/2020).',
        en: 'Somebody who has changed nothing in the browser has not consented. Consent is an active step, and saying no is to be as easy (Court of Justice, C-673/17 Planet49; EDPB 05/2020).',
      },
      fix: {
        sv: 'Fråga på webbplatsen innan annat än undantagna kakor sparas, och beskriv i policyn hur man väljer och ångrar sig. Sparas bara undantagna kakor, skriv det i stället.',
        en: 'Ask on the site before anything but exempt cookies is stored, and describe in the policy how to choose and how to change one’s mind. If only exempt cookies are stored, say so instead.',
      },
    },
  },
  check({ policy }) {
    if (policy.statements.length === 0) return undecided('statements');
    const asks = policy.consentTool !== null || claiming(policy, 'choose-on-the-site').length > 0;
    const told = claiming(policy, 'refuse-in-browser-settings');
    return findings(asks ? [] : told.map((statement) => ofStatement('onlyBrowser', statement)));
  },
});
