// A page that cannot be used without a yes.
import { defineRule } from '../core/audit/rule.ts';
import type { MissingEvidence } from '../core/schema/report.ts';
import type { Run, RunLook } from '../core/schema/run.ts';
import { type Asking, controlFor, isAsking, isUnanswered } from './support/asking.ts';
import { draft } from './support/draft.ts';
import { forBanner, missingEvidence } from './support/missing-evidence.ts';
import { observedLooks } from './support/observed.ts';
import { verdict } from './support/verdict.ts';

const why = {
  sv: 'Ett ja är frivilligt bara om även den som säger nej kommer in (EDPB:s riktlinjer 05/2020, punkt 38–41). Finns ett likvärdigt sätt att komma in utan ett ja kräver det bedömning.',
  en: 'A yes is free only where whoever says no gets in as well (EDPB guidelines 05/2020, paragraphs 38–41). Where there is an equal way in without a yes, it takes judgement.',
} as const;

export const contentBlocked = defineRule({
  id: 'content-blocked',
  title: { sv: 'Ingen sida utan ett ja', en: 'No page without a yes' },
  severity: 'warning',
  regime: 'gdpr',
  texts: {
    untilYes: {
      what: {
        sv: 'Samtyckesrutan spärrade sidan, och ”{accept}” var det enda sättet att komma förbi den.',
        en: 'The consent banner blocked the page, and “{accept}” was the only way past it.',
      },
      why,
      fix: {
        sv: 'Lägg en knapp som ”Avvisa alla” bredvid ”{accept}”, eller låt sidan gå att läsa medan rutan visas.',
        en: 'Put a button such as “Reject all” beside “{accept}”, or let the page be read while the banner is shown.',
      },
    },
    afterNo: {
      what: {
        sv: 'Efter ett nej spärrades sidan fortfarande av en samtyckesruta.',
        en: 'After a no, a consent banner still blocked the page.',
      },
      why,
      fix: {
        sv: 'Låt samtyckesverktyget minnas ett nej lika länge som ett ja, och stäng rutan när svaret har kommit.',
        en: 'Let the consent tool remember a no as long as a yes, and close the banner once the answer is there.',
      },
    },
  },
  check({ runs }) {
    const walls = canSayNo(runs) ? [] : observedLooks(runs, isWall);
    const hidden = walls.filter(({ item }) => mayHideNo(item, runs));
    const certain = walls.filter((wall) => !hidden.includes(wall));
    return verdict(
      [
        ...certain.map((seen) => draft('untilYes', seen, { accept: acceptIn(seen.item) })),
        ...observedLooks(runs, isStillBlocked).map((seen) => draft('afterNo', seen, {})),
      ],
      [...missingEvidence(runs, forBanner), ...hidden.map((): MissingEvidence => 'second-layer')],
    );
  },
});

/** A no that was made, or can be: in the settings or by closing. */
function canSayNo(runs: readonly Run[]): boolean {
  return runs.some(
    ({ consent, looks }) =>
      consent.some(({ choice }) => choice === 'reject') ||
      looks.some((look) => isUnanswered(look) && look.banner.layer > 1 && hasWayOut(look)),
  );
}

function hasWayOut({ banner }: Asking): boolean {
  return (['reject', 'save', 'close'] as const).some((role) => controlFor(banner, role) !== null);
}

function isWall(look: RunLook): look is Asking {
  if (!isAsking(look) || !look.banner.blocksPage) return false;
  return controlFor(look.banner, 'accept') !== null && !hasWayOut(look);
}

/** Behind settings that nobody saw there may be a no. */
function mayHideNo({ banner }: Asking, runs: readonly Run[]): boolean {
  return controlFor(banner, 'settings') !== null && missingEvidence(runs, ['second-layer']).length > 0;
}

function isStillBlocked(look: RunLook): look is Asking {
  return look.phase === 'after-reject' && look.banner?.blocksPage === true;
}

function acceptIn({ banner }: Asking): string {
  return controlFor(banner, 'accept')?.text ?? '';
}
