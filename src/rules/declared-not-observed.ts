// What the policy names and no visit showed. Here absence is the finding, so any hole in the evidence leaves it open.
import { defineRule, undecided } from '../core/audit/rule.ts';
import type { Declaration } from '../core/schema/declaration.ts';
import type { Run } from '../core/schema/run.ts';
import { basis } from './support/basis.ts';
import { draft } from './support/draft.ts';
import { absenceEvidence } from './support/evidence.ts';
import { forCookies, missingEvidence } from './support/missing-evidence.ts';
import { declarationSubject } from './support/subject.ts';
import { verdict } from './support/verdict.ts';

export const declaredNotObserved = defineRule({
  id: 'declared-not-observed',
  title: { sv: 'Står i policyn men sågs inte', en: 'Declared but not observed' },
  severity: 'info',
  regime: 'policy',
  texts: {
    notObserved: {
      what: {
        sv: '{name} står i policyn, men sågs inte under besöken.',
        en: '{name} is declared, but was not seen during the visits.',
      },
      why: {
        sv: 'En policy som räknar upp sådant som inte finns är svår att lita på. Att något inte sågs bevisar ändå inte att det saknas: en del syns först efter inloggning, i kassan eller under en kampanj.',
        en: 'A policy that lists what is not there is hard to trust. Yet not seeing something does not prove that it is gone: some things show only after login, in the checkout or during a campaign.',
      },
      fix: {
        sv: 'Används {name} inte längre, ta bort raden ur policyn. Finns den på sidor som inte besöktes, låt den stå.',
        en: 'If {name} is no longer used, remove its row from the policy. If it lives on pages that were not visited, leave it.',
      },
    },
    notObservedWithoutConsent: {
      what: {
        sv: '{name} står i policyn, men sågs inte. Inget besök gav samtycke.',
        en: '{name} is declared, but was not seen. No visit gave consent.',
      },
      why: {
        sv: 'Väntar {name} på samtycke ska den inte synas här, och då är allt som det ska.',
        en: 'If {name} waits for consent, it should not be seen here, and all is as it should be.',
      },
      fix: {
        sv: 'Granska också ett besök som ger samtycke. Syns {name} inte då heller, se efter om raden behövs.',
        en: 'Audit a visit that gives consent, too. If {name} is not seen even then, look whether its row is needed.',
      },
    },
  },
  check({ runs, policy }) {
    const named = policy.declarations.filter(({ depth }) => depth === 'named');
    if (named.length === 0) return undecided('named-declarations');
    const seen = new Set(runs.flatMap(declarationsSeen));
    const unseen = named.filter((one) => isForAll(one) && !seen.has(one.id));
    const missing = missingEvidence(runs, forCookies);
    if (unseen.length > 0 && missing.length > 0) return undecided(...missing);
    const saidYes = runs.some(({ consent }) => consent.some(({ choice }) => choice === 'accept'));
    return verdict(
      unseen.map((declaration) => {
        const waits = !saidYes && declaration.consent.kind !== 'exempt';
        const subject = declarationSubject(declaration);
        const message = waits ? 'notObservedWithoutConsent' : 'notObserved';
        return draft(
          message,
          { subject, evidence: runs.map(absenceEvidence) },
          { name: subject.name },
          basis(policy, declaration.id),
        );
      }),
      [],
    );
  },
});

/** Who is logged in meets more than a visit to public pages can. */
function isForAll({ audience = 'all' }: Declaration): boolean {
  return audience === 'all';
}

function declarationsSeen({ cookies, storage, requests }: Run): (string | null)[] {
  return [...cookies, ...storage, ...requests].map(({ declaration }) => declaration);
}
