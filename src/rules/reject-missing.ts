// A banner with a yes and without a no beside it.
import { defineRule } from '../core/audit/rule.ts';
import type { RunLook } from '../core/schema/run.ts';
import { type Asking, controlFor, controlForNo, isAsking } from './support/asking.ts';
import { draft } from './support/draft.ts';
import { forBanner, missingEvidence } from './support/missing-evidence.ts';
import { observedLooks } from './support/observed.ts';
import { verdict } from './support/verdict.ts';

export const rejectMissing = defineRule({
  id: 'reject-missing',
  title: { sv: 'Inget nej bredvid jaet', en: 'No “no” beside the yes' },
  severity: 'error',
  regime: 'lek',
  texts: {
    behindSettings: {
      what: {
        sv: 'Samtyckesrutan har ett ja, ”{accept}”, men inget nej: den som vill säga nej får leta bakom ”{settings}”.',
        en: 'The consent banner has a yes, “{accept}”, and no “no”: whoever wants to decline has to look behind “{settings}”.',
      },
      why: {
        sv: 'Ett val är fritt bara när det är lika lätt att säga nej som ja. {rejectAtOnce}',
        en: 'A choice is free only where it is as easy to say no as yes. {rejectAtOnce}',
      },
      fix: {
        sv: 'Lägg en knapp som ”Avvisa alla” bredvid ”{accept}”, lika stor och lika tydlig. De flesta samtyckestillägg har en inställning för den.',
        en: 'Put a button such as “Reject all” beside “{accept}”, as large and as clear. Most consent plugins have a setting for it.',
      },
    },
    nowhere: {
      what: {
        sv: 'Samtyckesrutan har ett ja, ”{accept}”, men inget sätt att säga nej.',
        en: 'The consent banner has a yes, “{accept}”, and no way to say no.',
      },
      why: {
        sv: 'En ruta som bara kan besvaras med ja ställer ingen fråga. Ett val är fritt bara när det är lika lätt att säga nej som ja.',
        en: 'A banner that can be answered with a yes alone asks no question. A choice is free only where it is as easy to say no as yes.',
      },
      fix: {
        sv: 'Lägg en knapp som ”Avvisa alla” bredvid ”{accept}”, lika stor och lika tydlig, och låt det som inte är nödvändigt vänta på svaret.',
        en: 'Put a button such as “Reject all” beside “{accept}”, as large and as clear, and let what is not necessary wait for the answer.',
      },
    },
  },
  check({ runs, profile }) {
    const more = { severity: profile.rejectMissing };
    const found = observedLooks(runs, lacksNo);
    return verdict(
      found.map((seen) => {
        const { banner } = seen.item;
        const accept = controlFor(banner, 'accept')?.text ?? '';
        const settings = controlFor(banner, 'settings')?.text ?? null;
        return settings === null
          ? draft('nowhere', seen, { accept }, more)
          : draft('behindSettings', seen, { accept, settings }, more);
      }),
      missingEvidence(runs, forBanner),
    );
  },
});

function lacksNo(look: RunLook): look is Asking {
  return isAsking(look) && controlFor(look.banner, 'accept') !== null && controlForNo(look.banner) === null;
}
