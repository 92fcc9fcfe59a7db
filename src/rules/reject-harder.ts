// A banner whose no is there, and harder to see or to reach than its yes.
import { defineRule, type FindingDraft } from '../core/audit/rule.ts';
import type { BannerControl } from '../core/schema/banner.ts';
import type { Run, RunLook } from '../core/schema/run.ts';
import { type Asking, controlFor, controlForNo, isAsking } from './support/asking.ts';
import { clicksTo } from './support/clicks-to.ts';
import { draft } from './support/draft.ts';
import { forBanner, missingEvidence } from './support/missing-evidence.ts';
import { observedLooks } from './support/observed.ts';
import { verdict } from './support/verdict.ts';

const why = {
  sv: 'Den som styrs mot ett ja med färg, storlek eller fler klick väljer inte fritt. {rejectAlike} Hur mycket som är för mycket kräver bedömning.',
  en: 'Whoever is led towards a yes by colour, size or more clicks does not choose freely. {rejectAlike} How much is too much takes judgement.',
} as const;
const sameLook = {
  sv: 'Ge ”{reject}” samma form, färg och storlek som ”{accept}”. Det ställs in i samtyckestilläggets utseende.',
  en: 'Give “{reject}” the same shape, colour and size as “{accept}”. The consent plugin has it among its settings of appearance.',
} as const;

export const rejectHarder = defineRule({
  id: 'reject-harder',
  title: { sv: 'Svårare att säga nej än ja', en: 'Harder to say no than yes' },
  severity: 'warning',
  regime: 'lek',
  texts: {
    asLink: {
      what: {
        sv: '”{accept}” är en knapp, men ”{reject}” ser ut som en länk eller vanlig text.',
        en: '“{accept}” is a button, and “{reject}” looks like a link or plain text.',
      },
      why,
      fix: sameLook,
    },
    faintWords: {
      what: {
        sv: 'Orden ”{reject}” är blekare än ”{accept}”: kontrasten är {rejectContrast, number} mot {acceptContrast, number}.',
        en: 'The words “{reject}” are fainter than “{accept}”: their contrast is {rejectContrast, number} against {acceptContrast, number}.',
      },
      why,
      fix: sameLook,
    },
    faintSurface: {
      what: {
        sv: '”{accept}” lyser fram ur rutan medan ”{reject}” smälter in i den: knapparnas kontrast mot rutan är {acceptProminence, number} och {rejectProminence, number}.',
        en: '“{accept}” stands out from the banner while “{reject}” blends into it: the contrast of the buttons against the banner is {acceptProminence, number} and {rejectProminence, number}.',
      },
      why,
      fix: sameLook,
    },
    smaller: {
      what: {
        sv: '”{reject}” är mindre än ”{accept}”: {measure, select, words {bokstäverna är {percent, number} % så stora} other {knappen är {percent, number} % så hög}}.',
        en: '“{reject}” is smaller than “{accept}”: {measure, select, words {its letters are {percent, number}% as large} other {its button is {percent, number}% as high}}.',
      },
      why,
      fix: sameLook,
    },
    moreClicks: {
      what: {
        sv: 'Det tog {acceptClicks, plural, one {ett klick} other {{acceptClicks, number} klick}} att säga ja och {rejectClicks, number} att säga nej.',
        en: 'It took {acceptClicks, plural, one {one click} other {{acceptClicks, number} clicks}} to say yes and {rejectClicks, number} to say no.',
      },
      why,
      fix: {
        sv: 'Låt ”{reject}” vara svaret, utan fler steg. Det ställs in i samtyckesverktyget.',
        en: 'Let “{reject}” be the answer, without further steps. The consent tool has a setting for it.',
      },
    },
  },
  check({ runs }) {
    const found = observedLooks(runs, isAnswerable);
    return verdict(
      found.flatMap((seen) => {
        const [accept, reject] = [controlFor(seen.item.banner, 'accept'), controlForNo(seen.item.banner)];
        if (accept === null || reject === null) return [];
        const names = { accept: accept.text, reject: reject.text };
        return waysHarder(accept, reject, runs).map(({ message, data }) => draft(message, seen, { ...names, ...data }));
      }),
      missingEvidence(runs, forBanner),
    );
  },
});

/** WCAG 2.2, success criterion 1.4.3: words with less contrast are hard to read for many. */
const readableContrast = 4.5;
/** WCAG 2.2, success criterion 1.4.11: a control with as much contrast to what lies around it is seen at once. */
const standsOutFrom = 3;
/** Two tones of one design differ by less; from here on one is the loud one. */
const clearlyMore = 1.5;
/** A fifth less is seen at a glance; less than that comes of fonts and rounding. */
const clearlySmaller = 0.8;

type Message = 'asLink' | 'faintWords' | 'faintSurface' | 'smaller' | 'moreClicks';
type Way = Pick<FindingDraft<Message>, 'message' | 'data'>;

function isAnswerable(look: RunLook): look is Asking {
  return isAsking(look) && controlFor(look.banner, 'accept') !== null && controlForNo(look.banner) !== null;
}

function waysHarder(accept: BannerControl, reject: BannerControl, runs: readonly Run[]): Way[] {
  const isLink = accept.isFilled && !reject.isFilled;
  return [
    isLink ? way('asLink', {}) : faintSurface(accept, reject),
    faintWords(accept, reject),
    smaller(accept, reject),
    moreClicks(runs),
  ].filter((found) => found !== null);
}

function way(message: Message, data: FindingDraft['data']): Way {
  return { message, data };
}

function faintSurface({ prominence: accept }: BannerControl, { prominence: reject }: BannerControl): Way | null {
  if (accept === null || reject === null) return null;
  if (accept < standsOutFrom || reject >= standsOutFrom || accept < clearlyMore * reject) return null;
  return way('faintSurface', { acceptProminence: shown(accept), rejectProminence: shown(reject) });
}

function faintWords({ contrast: accept }: BannerControl, { contrast: reject }: BannerControl): Way | null {
  if (accept === null || reject === null) return null;
  if (reject >= readableContrast || accept < clearlyMore * reject) return null;
  return way('faintWords', { acceptContrast: shown(accept), rejectContrast: shown(reject) });
}

function smaller(accept: BannerControl, reject: BannerControl): Way | null {
  const words = reject.fontSize / accept.fontSize;
  if (words < clearlySmaller) return way('smaller', { measure: 'words', percent: Math.round(words * 100) });
  const height = reject.height / accept.height;
  // What is no button has no height of its own to speak of.
  if (!reject.isFilled || height >= clearlySmaller) return null;
  return way('smaller', { measure: 'button', percent: Math.round(height * 100) });
}

function moreClicks(runs: readonly Run[]): Way | null {
  const [acceptClicks, rejectClicks] = [clicksTo(runs, 'accept'), clicksTo(runs, 'reject')];
  if (acceptClicks === null || rejectClicks === null || rejectClicks <= acceptClicks) return null;
  return way('moreClicks', { acceptClicks, rejectClicks });
}

/** As people say a contrast. */
function shown(contrast: number): number {
  return Math.round(contrast * 10) / 10;
}
