// Videos, maps, fonts and social widgets that load from elsewhere before the visitor asked for them.
import { defineRule } from '../core/audit/rule.ts';
import type { Run, RunRequest } from '../core/schema/run.ts';
import { basis } from './support/basis.ts';
import { doubtOf, doubtWords, lowered } from './support/doubt.ts';
import { draft } from './support/draft.ts';
import { embedOf } from './support/embeds.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { observedRecipients } from './support/observed.ts';
import { isExemptRecipient, isJudged } from './support/tracking.ts';
import { verdict } from './support/verdict.ts';
import { whose } from './support/whose.ts';

const thing = {
  sv: '{embed, select, video {en video} map {en karta} font {ett typsnitt} social {något från ett socialt nätverk} other {inbäddat innehåll}}',
  en: '{embed, select, video {a video} map {a map} font {a font} social {something of a social network} other {embedded content}}',
};
/** `doubt` is `none` where nothing weakens the finding, and `press` where the visitor may have asked for it. */
const doubted = {
  sv: `{doubt, select, none {} press { Besökaren kan själv ha klickat fram det utan att det syntes, så detta är ett tecken och inget bevis.} other { ${doubtWords.sv}}}`,
  en: `{doubt, select, none {} press { The visitor may have clicked for it unseen, so this is a sign and not proof.} other { ${doubtWords.en}}}`,
};

export const embedBeforeClick = defineRule({
  id: 'embed-before-click',
  title: { sv: 'Inbäddat som laddas utan klick', en: 'Embedded content that loads without a click' },
  severity: 'warning',
  regime: 'gdpr',
  texts: {
    loaded: {
      what: {
        sv: `{site}{whose, select, known { ({organisation} enligt {source})} other {}} kontaktades för ${thing.sv} utan att besökaren hade bett om det eller sagt ja.`,
        en: `{site}{whose, select, known { ({organisation}, says {source})} other {}} was contacted for ${thing.en} before the visitor had asked for it or said yes.`,
      },
      why: {
        sv: `Den som levererar får veta besökarens IP-adress och vilken sida som visas, även av den som aldrig tittar på innehållet. Webbplatsen ansvarar för att det skickas (EU-domstolen, C-40/17 Fashion ID).${doubted.sv}`,
        en: `Whoever delivers it learns the visitor’s IP address and which page is shown, also of those who never look at it. The site answers for its being sent (Court of Justice, C-40/17 Fashion ID).${doubted.en}`,
      },
      fix: {
        sv: '{embed, select, font {Lägg typsnittet på den egna webbplatsen; till WordPress finns tillägg som gör det.} other {Visa en egen bild och hämta innehållet från {site} först när besökaren klickar, eller har sagt ja.}}',
        en: '{embed, select, font {Keep the font on the site itself; for WordPress there are plugins that do so.} other {Show a picture of your own, and load what comes from {site} only when the visitor clicks, or has said yes.}}',
      },
    },
  },
  check({ runs, policy }) {
    const isLeftAlone = isExemptRecipient(policy);
    const isUnasked = (request: RunRequest) =>
      isJudged(request) &&
      (request.phase === 'before-choice' || request.phase === 'after-reject') &&
      embedOf(request) !== null &&
      !isLeftAlone(request);
    const drafts = [...Map.groupBy(runs, doubtOfClick)].flatMap(([doubt, alike]) =>
      observedRecipients(alike, isUnasked).map((seen) => {
        const data = {
          site: seen.subject.name,
          embed: embedOf(seen.item) ?? 'content',
          doubt: doubt ?? 'none',
          ...whose(seen.item),
        };
        const severity = doubt === null ? 'warning' : lowered('warning');
        return draft('loaded', seen, data, { severity, ...basis(policy, seen.item.declaration) });
      }),
    );
    return verdict(drafts, missingEvidence(runs, [...forHosts, 'fresh-profile']));
  },
});

/** An audit presses nothing but the banner; of a person's clicks in a page only those in a banner are seen. */
function doubtOfClick(run: Run) {
  return doubtOf(run) ?? (run.environment.mode === 'people' ? 'press' : null);
}
