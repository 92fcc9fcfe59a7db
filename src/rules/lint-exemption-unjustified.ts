// What the policy calls necessary without one of the reasons that the law recognises.
import { defineRule, findings } from '../core/audit/rule.ts';
import type { Declaration } from '../core/schema/declaration.ts';
import { ofDeclaration } from './support/about-policy.ts';

export const lintExemptionUnjustified = defineRule({
  id: 'lint-exemption-unjustified',
  title: { sv: 'Nödvändig, men inte sagt varför', en: 'Necessary, but not said why' },
  severity: 'warning',
  regime: 'lek',
  needsNoVisit: true,
  texts: {
    noReason: {
      what: {
        sv: 'Policyn kallar {name} nödvändig utan att säga vilket undantag som gäller.',
        en: 'The policy calls {name} necessary without saying which exemption holds.',
      },
      why: {
        sv: 'Att något är nödvändigt räcker inte: utan samtycke får bara det sparas som behövs för en tjänst som besökaren uttryckligen har bett om (WP 194, avsnitt 3).',
        en: 'Being necessary does not suffice: without consent, only what is needed for a service that the visitor expressly asked for may be stored (WP 194, section 3).',
      },
      fix: {
        sv: 'Skriv i fältet consent vilket av de erkända undantagen som gäller för {name}, och varför. Gäller inget, ändra ändamålet och be om samtycke.',
        en: 'Say in the field consent which of the recognised exemptions holds for {name}, and why. If none does, change the purpose and ask for consent.',
      },
    },
    otherPurpose: {
      what: {
        sv: 'Policyn undantar {name} från samtycke, men säger att ändamålet är ett annat än nödvändigt.',
        en: 'The policy exempts {name} from consent, but gives it a purpose other than necessary.',
      },
      why: {
        sv: 'Varje ändamål måste bära undantaget för sig. {notExempt} (WP 194, avsnitt 2.3 och 4.3).',
        en: 'Each purpose has to be exempt by itself. {notExempt} (WP 194, sections 2.3 and 4.3).',
      },
      fix: {
        sv: 'Ta bort undantaget för {name} och låt den vänta på ett ja, eller rätta ändamålet.',
        en: 'Remove the exemption of {name} and let it wait for a yes, or correct the purpose.',
      },
    },
  },
  check({ policy }) {
    const { declarations } = policy;
    const unexplained = declarations.filter(
      ({ purpose, consent }) => purpose === 'necessary' && consent.kind === 'unknown',
    );
    const optional = declarations.filter((one) => one.consent.kind === 'exempt' && isOptional(one));
    return findings([
      ...unexplained.map((one) => ofDeclaration('noReason', one)),
      ...optional.map((one) => ofDeclaration('otherPurpose', one)),
    ]);
  },
});

function isOptional({ purpose, otherPurposes = [] }: Declaration): boolean {
  return [purpose, ...otherPurposes].some((one) => one === 'statistics' || one === 'marketing');
}
