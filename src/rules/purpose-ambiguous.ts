// One item that is said to serve several purposes.
import { defineRule, findings } from '../core/audit/rule.ts';
import { ofDeclaration } from './support/about-policy.ts';
import { holdTogether, ofSameItem } from './support/same-item.ts';

export const purposeAmbiguous = defineRule({
  id: 'purpose-ambiguous',
  title: { sv: 'Flera ändamål för samma sak', en: 'Several purposes for one item' },
  severity: 'warning',
  regime: 'gdpr',
  needsNoVisit: true,
  texts: {
    several: {
      what: { sv: 'Policyn ger {name} flera ändamål.', en: 'The policy gives {name} several purposes.' },
      why: {
        sv: 'Ett samtycke gäller ett bestämt ändamål, och ett undantag måste bära vart och ett (artikel 4.11 i {dataLaw}; WP 194, avsnitt 2.3).',
        en: 'Consent is for a specific purpose, and an exemption has to hold for each ({dataLaw}, Article 4(11); WP 194, section 2.3).',
      },
      fix: {
        sv: 'Dela upp {name} i en sak för varje ändamål, eller be om samtycke för det ändamål som kräver det.',
        en: 'Split {name} into one item for each purpose, or ask for consent to the purpose that needs it.',
      },
    },
    otherEntry: {
      what: {
        sv: 'Två poster gäller {name} men anger olika ändamål. Den andra är {other}.',
        en: 'Two entries are about {name} but give different purposes. The other is {other}.',
      },
      why: {
        sv: 'Den som läser kan inte veta vad {name} används till, och ett samtycke gäller ett bestämt ändamål (artikel 4.11 i {dataLaw}).',
        en: 'A reader cannot know what {name} is for, and consent is for a specific purpose ({dataLaw}, Article 4(11)).',
      },
      fix: {
        sv: 'Behåll en av posterna, med det ändamål som stämmer.',
        en: 'Keep one of the entries, with the purpose that is true.',
      },
    },
  },
  check({ policy }) {
    const several = policy.declarations.filter(({ purpose, otherPurposes = [] }) =>
      otherPurposes.some((other) => other !== purpose),
    );
    const split = ofSameItem(policy.declarations).flatMap(([first, ...rest]) =>
      rest
        .filter((one) => one.purpose !== first.purpose && ![one.purpose, first.purpose].includes('unknown'))
        .filter((one) => holdTogether(one, first))
        .map((one) => ofDeclaration('otherEntry', one, { other: first.id })),
    );
    return findings([...several.map((one) => ofDeclaration('several', one)), ...split]);
  },
});
