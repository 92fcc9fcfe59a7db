// A well-known name that the policy declares with another purpose than it is known for.
import { defineRule } from '../core/audit/rule.ts';
import type { Known } from '../core/schema/known.ts';
import type { Severity } from '../core/schema/report.ts';
import type { Localized } from '../core/schema/text.ts';
import { basis } from './support/basis.ts';
import { lowered } from './support/doubt.ts';
import { draft } from './support/draft.ts';
import { itemData, theItem } from './support/item-words.ts';
import { isMisnamed, type KnownItem } from './support/known-purpose.ts';
import { forCookies, missingEvidence } from './support/missing-evidence.ts';
import type { Observed } from './support/observed.ts';
import { observedItems } from './support/stored.ts';
import { verdict } from './support/verdict.ts';

/** With the data of `mismatch`, in the middle of a sentence: “känt från Google Analytics, för statistik (…)”. */
const knownFor: Localized = {
  sv: 'känt {platform, select, none {} other {från {platform}, }}{known, select, necessary {som nödvändigt} preferences {för inställningar} statistics {för statistik} marketing {för marknadsföring} other {för något annat}} (enligt {source, select, overlay {Kakvakts egen lista} other {Open Cookie Database}}).{confidence, select, sure {} likely { Namnet kan ha använts till något annat här, så detta kräver bedömning.} other { Namnet kan lika gärna vara någon annans, så detta är ett tecken och inget bevis.}}',
  en: 'known {platform, select, none {} other {from {platform}, }}{known, select, necessary {as necessary} preferences {for preferences} statistics {for statistics} marketing {for marketing} other {for something else}} (says {source, select, overlay {Kakvakt’s own list} other {the Open Cookie Database}}).{confidence, select, sure {} likely { The name may have been used for something else here, so this needs assessment.} other { The name may just as well be someone else’s, so this is a sign and not proof.}}',
};

export const purposeMismatchKnown = defineRule({
  id: 'purpose-mismatch-known',
  title: { sv: 'Känt namn med annat ändamål', en: 'Known name with another purpose' },
  severity: 'error',
  regime: 'policy',
  texts: {
    calledNecessary: {
      what: {
        sv: `${theItem.sv} räknas i policyn som nödvändig, men namnet är ${knownFor.sv}`,
        en: `${theItem.en} counts as necessary in the policy, but the name is ${knownFor.en}`,
      },
      why: {
        sv: 'Det som kallas nödvändigt får besökaren inte säga nej till. Nödvändigt är bara det som krävs för en tjänst som besökaren själv har bett om ({storingLaw}; WP 194).',
        en: 'What is called necessary, visitors cannot say no to. Necessary is only what a service needs that visitors asked for themselves ({storingLaw}; WP 194).',
      },
      fix: {
        sv: 'Används {name} som namnet antyder, ändra ändamålet i policyn och låt den vänta på ett ja. Är den något eget, byt namn på den.',
        en: 'If {name} is used as its name suggests, change its purpose in the policy and let it wait for a yes. If it is something of your own, rename it.',
      },
    },
    calledOtherwise: {
      what: {
        sv: `${theItem.sv} står i policyn {declared, select, preferences {som inställningar} statistics {som statistik} other {som marknadsföring}}, men namnet är ${knownFor.sv}`,
        en: `${theItem.en} is declared {declared, select, preferences {for preferences} statistics {for statistics} other {for marketing}}, but the name is ${knownFor.en}`,
      },
      why: {
        sv: 'Besökaren säger ja till ett ändamål i taget. Står ändamålet fel gäller jaet något annat än det som händer (artikel 4.11 i {dataLaw}).',
        en: 'Visitors say yes to one purpose at a time. Where the purpose is wrong, the yes is to something else than what happens ({dataLaw}, Article 4(11)).',
      },
      fix: {
        sv: 'Ta reda på vad {name} används till, och ändra ändamålet i policyn och gruppen i samtyckesverktyget efter det.',
        en: 'Find out what {name} is used for, and change its purpose in the policy and its group in the consent tool to that.',
      },
    },
  },
  check({ runs, policy }) {
    return verdict(
      observedItems(runs, isMisnamed).flatMap(({ item, ...seen }) => {
        if (!isMisnamed(item)) return [];
        const { message, severity } = claim(item);
        const shown = { subject: seen.subject, evidence: withSource(seen.evidence, item.known) };
        return draft(message, shown, mismatch(item), { severity, ...basis(policy, item.declaration) });
      }),
      missingEvidence(runs, forCookies),
    );
  },
});

/** What the source says of four in five names holds; a guess is a sign alone. */
function claim({ purpose, exempt, known }: KnownItem) {
  const isNecessary = purpose === 'necessary' || exempt;
  const severity: Severity = isNecessary ? 'error' : 'warning';
  return {
    message: isNecessary ? ('calledNecessary' as const) : ('calledOtherwise' as const),
    severity: known.confidence === 'sure' ? severity : known.confidence === 'likely' ? lowered(severity) : 'info',
  };
}

function mismatch(item: KnownItem) {
  const { platform, purposes, source, confidence } = item.known;
  const known = purposes.length === 1 ? (purposes[0] ?? '') : 'several';
  return { ...itemData(item), declared: item.purpose, platform: platform ?? 'none', known, source, confidence };
}

/** What the finding rests on besides what was seen. */
function withSource(evidence: Observed<unknown>['evidence'], known: Known): Observed<unknown>['evidence'] {
  const { platform, purposes, source, confidence } = known;
  const words = `known for: ${[platform, purposes.join(' or ')].filter(Boolean).join(', ')} (${source}, ${confidence})`;
  return evidence.map((one) => ({ ...one, note: [one.note, words].filter(Boolean).join(' · ') }));
}
