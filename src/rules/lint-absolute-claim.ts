// Claims of the text that are too good, or too vague, to be true of any site.
import { defineRule, findings, undecided } from '../core/audit/rule.ts';
import { claiming, ofStatement } from './support/about-policy.ts';

export const lintAbsoluteClaim = defineRule({
  id: 'lint-absolute-claim',
  title: { sv: 'Påstående som inte håller', en: 'Claim that does not hold' },
  severity: 'warning',
  regime: 'gdpr',
  needsNoVisit: true,
  texts: {
    noPersonalData: {
      what: {
        sv: 'Avsnittet ”{section}” säger att kakor inte rymmer några personuppgifter.',
        en: 'The section “{section}” says that cookies hold no personal data.',
      },
      why: {
        sv: 'Ett unikt nummer i en kaka är en identifierare på nätet och därmed en personuppgift (artikel 4.1 och skäl 30 i {dataLaw}).',
        en: 'A unique number in a cookie is an online identifier, and thereby personal data ({dataLaw}, Article 4(1) and recital 30).',
      },
      fix: {
        sv: 'Skriv vad kakorna används till och att de kan känna igen en webbläsare, i stället för att de inte säger något om besökaren.',
        en: 'Say what the cookies are for and that they can recognise a browser, rather than that they tell nothing about the visitor.',
      },
    },
    contradicted: {
      what: {
        sv: 'Avsnittet ”{section}” säger att kakor inte rymmer några personuppgifter. Avsnittet ”{other}” säger något annat.',
        en: 'The section “{section}” says that cookies hold no personal data. The section “{other}” says otherwise.',
      },
      why: {
        sv: 'Den som läser kan inte veta vad som gäller. Information ska vara klar och tydlig (artikel 12.1 i {dataLaw}).',
        en: 'A reader cannot know which is true. Information is to be clear and plain ({dataLaw}, Article 12(1)).',
      },
      fix: {
        sv: 'Behåll det påstående som stämmer: kakor med ett eget nummer är personuppgifter.',
        en: 'Keep the claim that is true: cookies with a number of their own are personal data.',
      },
    },
    untilDeleted: {
      what: {
        sv: 'Avsnittet ”{section}” säger att kakor ligger kvar tills besökaren tar bort dem.',
        en: 'The section “{section}” says that cookies stay until the visitor deletes them.',
      },
      why: {
        sv: 'Det säger inte hur länge. En kaka med slutdatum försvinner av sig själv, och webbläsare sparar ingen längre än 400 dagar (RFC 6265bis, avsnitt 5.5).',
        en: 'That does not say for how long. A cookie with an end date goes by itself, and browsers keep none for more than 400 days (RFC 6265bis, section 5.5).',
      },
      fix: { sv: 'Ange hur länge varje kaka sparas.', en: 'Say how long each cookie is kept.' },
    },
    mayBe: {
      what: {
        sv: 'Avsnittet ”{section}” säger att kakor kan komma att användas till något, inte att de gör det.',
        en: 'The section “{section}” says that cookies may be used for something, not that they are.',
      },
      why: {
        sv: 'Den som läser får inte veta vad som sker. Ord som ”kan komma att” ska undvikas (artikel 12.1 i {dataLaw}; WP 260, punkt 12–13).',
        en: 'A reader does not learn what happens. Words such as “may” are to be avoided ({dataLaw}, Article 12(1); WP 260, paragraphs 12–13).',
      },
      fix: {
        sv: 'Skriv vad som faktiskt görs, med vilket verktyg.',
        en: 'Say what is really done, and with which tool.',
      },
    },
  },
  check({ policy }) {
    if (policy.statements.length === 0) return undecided('statements');
    const [otherwise] = [
      ...claiming(policy, 'cookies-are-personal-data'),
      ...claiming(policy, 'cookies-identify-visitors'),
    ];
    const harmless = claiming(policy, 'cookies-hold-no-personal-data');
    return findings([
      ...harmless.map((statement) =>
        otherwise === undefined
          ? ofStatement('noPersonalData', statement)
          : ofStatement('contradicted', statement, { other: otherwise.section }),
      ),
      ...claiming(policy, 'cookies-stay-until-deleted').map((statement) => ofStatement('untilDeleted', statement)),
      ...claiming(policy, 'cookies-may-be-used').map((statement) => ofStatement('mayBe', statement)),
    ]);
  },
});
