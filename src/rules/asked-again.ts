// Pages that ask once more, after the visitor has answered.
import { defineRule } from '../core/audit/rule.ts';
import { asksAnew, laterLooks } from '../core/classify/later-looks.ts';
import type { Run, RunLook } from '../core/schema/run.ts';
import { sawBanner } from './support/asking.ts';
import { draft } from './support/draft.ts';
import { forBanner, missingEvidence } from './support/missing-evidence.ts';
import { observedLooks } from './support/observed.ts';
import { verdict } from './support/verdict.ts';

const fix = {
  sv: 'Se efter om samtyckesverktyget sparar svaret så att det gäller på alla sidor (domän, sökväg och livslängd), och om en cache eller ett annat tillägg hindrar det från att läsas. Ett nej behöver minnas lika länge som ett ja.',
  en: 'See whether the consent tool stores the answer so that it holds on every page (domain, path and lifetime), and whether a cache or another plugin keeps it from being read. A no needs to be remembered as long as a yes.',
} as const;

export const askedAgain = defineRule({
  id: 'asked-again',
  title: { sv: 'Frågar igen efter svaret', en: 'Asked again after the answer' },
  severity: 'warning',
  regime: 'gdpr',
  texts: {
    afterNo: {
      what: {
        sv: 'Besökaren sade nej, och samtyckesrutan kom ändå tillbaka på {of, plural, one {den sida} other {{pages, number} av {of, number} sidor}} som öppnades sedan.',
        en: 'The visitor said no, and yet the consent banner came back on {of, plural, one {the page that was} other {{pages, number} of {of, number} pages that were}} opened after that.',
      },
      why: {
        sv: 'Den som har sagt nej ska inte behöva säga det på nytt på varje sida. Att fråga tills svaret blir ja är ett sätt att trötta ut besökaren, och ett ja som kommer så är knappast frivilligt (artikel 4.11 i {dataLaw}; EDPB:s riktlinjer 03/2022, mönstret ”continuous prompting”).',
        en: 'Who has said no should not have to say so anew on every page. To ask until the answer is yes wears the visitor down, and a yes that comes that way is hardly free ({dataLaw}, Article 4(11); EDPB guidelines 03/2022, the pattern “continuous prompting”).',
      },
      fix,
    },
    afterYes: {
      what: {
        sv: 'Besökaren sade ja, och samtyckesrutan kom ändå tillbaka på {of, plural, one {den sida} other {{pages, number} av {of, number} sidor}} som öppnades sedan.',
        en: 'The visitor said yes, and yet the consent banner came back on {of, plural, one {the page that was} other {{pages, number} of {of, number} pages that were}} opened after that.',
      },
      why: {
        sv: 'Den som bygger på ett ja ska kunna visa att det har getts (artikel 7.1 i {dataLaw}). En webbplats som frågar igen har inte svaret kvar.',
        en: 'Whoever relies on a yes is to be able to show that it was given ({dataLaw}, Article 7(1)). A site that asks again no longer has the answer.',
      },
      fix,
    },
  },
  check({ runs }) {
    // Some tools remember the answer with a third party.
    const able = runs.filter(({ validity }) => !validity.keepsOutThirdPartyCookies);
    const drafts = answers.flatMap(({ message, phase, severity }) => {
      const asking = new Set(able.flatMap((run) => asksAnew(run, laterLooks(run, phase)) ?? []));
      const data = { pages: countPages(asking), of: countPages(able.flatMap((run) => laterLooks(run, phase))) };
      const seen = observedLooks(able, (look): look is RunLook => asking.has(look));
      return seen.map((one) => draft(message, one, data, { severity }));
    });
    const missing = missingEvidence(runs, runs.some(sawBanner) ? [...forBanner, ...bothAnswers] : forBanner);
    return verdict(drafts, runs.some(isUnclear) ? [...missing, 'consent-look'] : missing);
  },
});

const answers = [
  { message: 'afterNo', phase: 'after-reject', severity: 'warning' },
  // Whoever said yes is annoyed, and no more.
  { message: 'afterYes', phase: 'after-accept', severity: 'info' },
] as const;

/** What it takes where a banner was seen. */
const bothAnswers = ['reject-run', 'accept-run', 'third-party-cookies'] as const;

function countPages(looks: Iterable<RunLook>): number {
  return new Set([...looks].map(({ page }) => page)).size;
}

/** A banner came once more, and the one before the answer had not been seen. */
function isUnclear(run: Run): boolean {
  return answers.some(({ phase }) => asksAnew(run, laterLooks(run, phase)) === null);
}
