// An entry without a purpose that a visitor could weigh.
import { defineRule, findings } from '../core/audit/rule.ts';
import { ofDeclaration } from './support/about-policy.ts';

export const purposeUnclassified = defineRule({
  id: 'purpose-unclassified',
  title: { sv: 'Ändamål saknas', en: 'No purpose given' },
  severity: 'warning',
  regime: 'lek',
  needsNoVisit: true,
  texts: {
    noPurpose: {
      what: { sv: 'Policyn säger inte vad {name} är till för.', en: 'The policy does not say what {name} is for.' },
      why: {
        sv: 'Utan ändamål kan besökaren inte ta ställning: det ska framgå innan något sparas ({storingLaw}).',
        en: 'Without a purpose, visitors cannot decide: it is to be told before anything is stored ({storingLaw}).',
      },
      fix: {
        sv: 'Ta reda på vad {name} gör, och skriv ändamålet i policytexten och i filen.',
        en: 'Find out what {name} does, and write the purpose in the policy text and in the file.',
      },
    },
    other: {
      what: {
        sv: 'Policyn anger ett ändamål för {name} som inte är något av de vanliga, utan att förklara det.',
        en: 'The policy gives {name} a purpose that is none of the usual ones, and does not explain it.',
      },
      why: {
        sv: '”Övrigt” säger inte vad som sker: ändamålet ska gå att förstå ({storingLaw}).',
        en: '“Other” does not say what happens: the purpose is to be understandable ({storingLaw}).',
      },
      fix: {
        sv: 'Förklara i purposeText vad {name} gör, eller välj ett av de vanliga ändamålen.',
        en: 'Explain in purposeText what {name} does, or choose one of the usual purposes.',
      },
    },
  },
  check({ policy }) {
    const { declarations } = policy;
    const silent = declarations.filter(({ purpose }) => purpose === 'unknown');
    const vague = declarations.filter(({ purpose, purposeText }) => purpose === 'other' && purposeText === undefined);
    return findings([
      ...silent.map((one) => ofDeclaration('noPurpose', one)),
      ...vague.map((one) => ofDeclaration('other', one)),
    ]);
  },
});
