// Pages on which a yes cannot be taken back.
import { defineRule } from '../core/audit/rule.ts';
import type { Run, RunLook } from '../core/schema/run.ts';
import { sawBanner } from './support/asking.ts';
import { draft } from './support/draft.ts';
import { forBanner, missingEvidence } from './support/missing-evidence.ts';
import { observedLooks } from './support/observed.ts';
import { verdict } from './support/verdict.ts';

export const withdrawalMissing = defineRule({
  id: 'withdrawal-missing',
  title: { sv: 'Ingen väg tillbaka till valet', en: 'No way back to the choice' },
  severity: 'error',
  regime: 'gdpr',
  texts: {
    noWayBack: {
      what: {
        sv: 'Efter ett ja visade {of, plural, one {den enda sidan} other {{pages, number} av {of, number} sidor}} inget sätt att ångra sig.',
        en: 'After a yes, {of, plural, one {the only page} other {{pages, number} of {of, number} pages}} showed no way to take it back.',
      },
      why: {
        sv: 'Ett ja ska vara lika lätt att ta tillbaka som att ge (artikel 7.3 i {dataLaw}). Då behöver vägen dit stå på varje sida, inte bara i rutan som försvann.',
        en: 'A yes is to be as easy to take back as to give ({dataLaw}, Article 7(3)). So the way there needs to stand on every page, not only in the banner that went away.',
      },
      fix: {
        sv: 'Lägg en länk som ”Ändra mitt samtycke” i sidfoten på alla sidor och låt den öppna samtyckesrutan igen. Många samtyckestillägg har också en liten knapp som ligger kvar i hörnet; slå på den.',
        en: 'Put a link such as “Change my consent” in the footer of every page, and let it open the consent banner again. Many consent plugins also have a small button that stays in the corner; switch it on.',
      },
    },
  },
  check({ runs }) {
    const pages = Map.groupBy(runs.flatMap(looksAfterYes), ({ page }) => page);
    const without = [...pages].filter(([, looks]) => !looks.some(leadsBack)).map(([page]) => page);
    const isWithout = (look: RunLook, run: Run): look is RunLook =>
      without.includes(look.page) && looksAfterYes(run).includes(look);
    return verdict(
      observedLooks(runs, isWithout).map((seen) => draft('noWayBack', seen, { pages: without.length, of: pages.size })),
      // Where nobody is asked, nobody says yes.
      missingEvidence(runs, runs.some(sawBanner) ? [...forBanner, 'accept-run'] : forBanner),
    );
  },
});

function looksAfterYes({ looks }: Run): RunLook[] {
  return looks.filter(({ phase, wall }) => phase === 'after-accept' && wall === null);
}

/** A banner that is still there can be answered anew. */
function leadsBack({ wayBack, banner }: RunLook): boolean {
  return wayBack !== null || banner !== null;
}
