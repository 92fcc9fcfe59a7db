// Identifiers in localStorage, which nothing but a deletion ever ends.
import { defineRule } from '../core/audit/rule.ts';
import { isExempt } from '../core/classify/is-exempt.ts';
import type { Run, RunStorage } from '../core/schema/run.ts';
import { doubtOf, doubtWords, lowered } from './support/doubt.ts';
import { draft } from './support/draft.ts';
import { isExcepted } from './support/excepted.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { observedStorage } from './support/observed.ts';
import { promiseToAsk } from './support/stored.ts';
import { verdict } from './support/verdict.ts';

export const storageIdentifier = defineRule({
  id: 'storage-identifier',
  title: { sv: 'Id utan slut i webbläsaren', en: 'Identifier without an end' },
  severity: 'warning',
  regime: 'lek',
  texts: {
    endless: {
      what: {
        sv: '{name} (localStorage) innehåller något som ser ut som ett id, och har ingen lagringstid.',
        en: '{name} (localStorage) holds what looks like an identifier, and has no lifetime.',
      },
      why: {
        sv: 'Det ligger kvar tills någon raderar det, så besökaren kan kännas igen även efter flera år. Samma regler gäller som för kakor (EDPB:s riktlinjer 2/2023).',
        en: 'It stays until somebody deletes it, so the visitor can be recognised even after years. The same rules hold as for cookies (EDPB guidelines 2/2023).',
      },
      fix: {
        sv: 'Spara {name} i en kaka med en lagringstid, eller skriv tiden bredvid värdet och rensa när den är ute. Säg i policyn hur länge det ligger kvar.',
        en: 'Keep {name} in a cookie with a lifetime, or write the time beside the value and clear it when it is up. Say in the policy how long it stays.',
      },
    },
    beforeChoice: {
      what: {
        sv: '{name} (localStorage) fick något som ser ut som ett id innan något val hade gjorts.',
        en: '{name} (localStorage) was given what looks like an identifier before any choice had been made.',
      },
      why: {
        sv: `Ett id som inte behövs för det besökaren har bett om kräver ett ja innan det sparas ({storingLaw}). Det här har dessutom ingen lagringstid.{doubt, select, none {} other { ${doubtWords.sv}}}`,
        en: `An identifier that is not needed for what the visitor asked for requires a yes before it is stored ({storingLaw}). This one has no lifetime either.{doubt, select, none {} other { ${doubtWords.en}}}`,
      },
      fix: {
        sv: 'Låt det som sparar {name} vänta på ett ja, och ge det en lagringstid.',
        en: 'Let what stores {name} wait for a yes, and give it a lifetime.',
      },
    },
  },
  check({ runs, policy, profile }) {
    const mayBe = isExcepted(profile);
    const isAlike = alikeForAll(runs);
    const isTelling = (item: RunStorage) => isIdentifier(item) && !isAlike(item);
    const isEarly = (item: RunStorage) => item.phase === 'before-choice' && !mayBe(item);
    const early = [...Map.groupBy(runs, doubtOf)].flatMap(([doubt, alike]) =>
      observedStorage(alike, (item) => isTelling(item) && isEarly(item)).map((seen) => {
        const more = {
          severity: doubt === null ? 'error' : lowered('error'),
          ...promiseToAsk(policy, seen.item),
        } as const;
        return draft('beforeChoice', seen, { name: seen.item.key, doubt: doubt ?? 'none' }, more);
      }),
    );
    const isTold = new Set(early.map(({ subject }) => subject.id));
    const later = observedStorage(runs, isTelling).filter(({ subject }) => !isTold.has(subject.id));
    return verdict(
      [...early, ...later.map((seen) => draft('endless', seen, { name: seen.item.key }))],
      missingEvidence(runs, forHosts),
    );
  },
});

function isIdentifier(item: RunStorage): boolean {
  return item.area === 'localStorage' && item.value?.identifiers !== undefined && !isExempt(item);
}

/**
 * What two new browsers got alike tells no visitor apart: a version, a checksum of a script. Digests differ from visit to visit,
 * so this shows only where the values themselves were kept.
 */
function alikeForAll(runs: readonly Run[]): (item: RunStorage) => boolean {
  const fresh = runs.filter(({ environment }) => environment.profile === 'fresh');
  const byItem = Map.groupBy(
    fresh.flatMap(({ storage }) => storage),
    ({ id }) => id,
  );
  return ({ id }) => {
    const values = (byItem.get(id) ?? []).map(({ value }) => value?.raw);
    return values.length > 1 && values[0] !== undefined && new Set(values).size === 1;
  };
}
