// Recipients with their seat outside the area, of whom the policy says no country.
import type { Profile } from '../core/audit/profile.ts';
import { defineRule } from '../core/audit/rule.ts';
import { isContact } from '../core/classify/is-contact.ts';
import type { Policy } from '../core/schema/policy.ts';
import type { RunRequest } from '../core/schema/run.ts';
import { basis } from './support/basis.ts';
import { draft } from './support/draft.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { observedRecipients } from './support/observed.ts';
import { verdict } from './support/verdict.ts';
import { whose } from './support/whose.ts';

const where = {
  sv: '{country, select, US {i USA} GB {i Storbritannien} CA {i Kanada} CH {i Schweiz} CN {i Kina} IL {i Israel} JP {i Japan} NZ {i Nya Zeeland} RU {i Ryssland} other {i landet med koden {country}}}',
  en: '{country, select, US {in the USA} GB {in the United Kingdom} CA {in Canada} CH {in Switzerland} CN {in China} IL {in Israel} JP {in Japan} NZ {in New Zealand} RU {in Russia} other {in the country with the code {country}}}',
};

export const transferUndeclared = defineRule({
  id: 'transfer-undeclared',
  title: { sv: 'Mottagare i tredjeland, utan ett ord', en: 'Recipient in a third country, unsaid' },
  severity: 'info',
  regime: 'gdpr',
  texts: {
    unsaid: {
      what: {
        sv: `{site} ({organisation}) kontaktades. Företaget har sitt säte ${where.sv}, och policyn säger inte att uppgifter lämnar {area, select, uk {Storbritannien och EES} other {EU och EES}}.`,
        en: `{site} ({organisation}) was contacted. The organisation has its seat ${where.en}, and the policy does not say that data leave {area, select, uk {the United Kingdom and the EEA} other {the EU and the EEA}}.`,
      },
      why: {
        sv: 'Förs uppgifter över till ett tredjeland ska besökaren få veta det, och med vilket stöd (artikel 13.1 f och 44–49 i {dataLaw}). {protection, select, adequate {Om det landet finns ett beslut om att skyddet räcker.} partly {Om det landet finns ett beslut om att skyddet räcker, men bara för vissa mottagare.} other {Om det landet finns inget beslut om att skyddet räcker.}} Ett dotterbolag i Europa kan vara den som svarar för uppgifterna, så detta kräver bedömning.',
        en: 'Where data are transferred to a third country, the visitor is to be told, and on what ground ({dataLaw}, Articles 13(1)(f) and 44–49). {protection, select, adequate {Of that country it was decided that its protection is enough.} partly {Of that country it was decided that its protection is enough, for certain recipients alone.} other {Of that country nothing was decided.}} A subsidiary in Europe may be who answers for the data, so this needs assessment.',
      },
      fix: {
        sv: 'Ta reda på vilket bolag avtalet är med och var uppgifterna behandlas. Skriv landet, och stödet för överföringen, vid {site} i policyn.',
        en: 'Find out which company the contract is with and where the data are processed. Write the country, and the ground of the transfer, at {site} in the policy.',
      },
    },
  },
  check({ runs, policy, profile }) {
    const isSaid = saysTransfer(policy);
    const abroad = observedRecipients(
      runs,
      (request) => isContact(request) && isAbroad(request, profile) && !isSaid(request),
    );
    const isUnknown = (request: RunRequest) => isContact(request) && request.country === null;
    const unknown = runs.some(({ requests }) => requests.some(isUnknown)) ? (['recipient-countries'] as const) : [];
    return verdict(
      abroad.map((seen) => {
        const { country, organisation, declaration } = seen.item;
        const data = {
          ...whose(seen.item),
          site: seen.subject.name,
          organisation: organisation ?? seen.subject.name,
          country: country ?? '',
          area: profile.id === 'uk' ? 'uk' : 'eu',
          protection: protectionIn(country ?? '', profile),
        };
        return draft('unsaid', seen, data, basis(policy, declaration));
      }),
      [...missingEvidence(runs, forHosts), ...unknown],
    );
  },
});

function isAbroad({ country }: RunRequest, { area }: Profile): boolean {
  return country !== null && !area.has(country);
}

function protectionIn(country: string, { adequate }: Profile): 'adequate' | 'partly' | 'none' {
  if (!adequate.has(country)) return 'none';
  // Canada: commercial organisations. USA: those certified under the Data Privacy Framework.
  return country === 'CA' || country === 'US' ? 'partly' : 'adequate';
}

/** Of this recipient, by its country; or of transfers in general, in the text. */
function saysTransfer({ declarations, statements }: Policy): (request: RunRequest) => boolean {
  const isInText = statements.some(({ informs = [] }) => informs.includes('transfers'));
  const located = new Set(
    declarations.flatMap((one) => ('country' in one && typeof one.country === 'string' ? [one.id] : [])),
  );
  return ({ declaration }) => isInText || (declaration !== null && located.has(declaration));
}
