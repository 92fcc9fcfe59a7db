// Optional purposes that are on before anybody has touched them.
import { defineRule } from '../core/audit/rule.ts';
import type { BannerToggle } from '../core/schema/banner.ts';
import type { MissingEvidence } from '../core/schema/report.ts';
import type { Run, RunLook } from '../core/schema/run.ts';
import { type Asking, controlFor, isAsking, isUnanswered } from './support/asking.ts';
import { draft } from './support/draft.ts';
import { forBanner, missingEvidence } from './support/missing-evidence.ts';
import { observedLooks } from './support/observed.ts';
import { verdict } from './support/verdict.ts';

export const choicePreset = defineRule({
  id: 'choice-preset',
  title: { sv: 'Påslaget från början', en: 'On from the beginning' },
  severity: 'error',
  regime: 'lek',
  texts: {
    preset: {
      what: {
        sv: '{count, plural, one {Ett ändamål i samtyckesrutan var påslaget innan någon hade rört det: {purposes}.} other {{count, number} ändamål i samtyckesrutan var påslagna innan någon hade rört dem: {purposes}.}}',
        en: '{count, plural, one {One purpose in the consent banner was on before anybody had touched it: {purposes}.} other {{count, number} purposes in the consent banner were on before anybody had touched them: {purposes}.}}',
      },
      why: {
        sv: 'Ett ja är något som besökaren själv gör. Det som är ikryssat på förhand är inget samtycke (EU-domstolen, C-673/17 Planet49).',
        en: 'A yes is something that visitors do themselves. What is ticked beforehand is no consent (Court of Justice of the EU, C-673/17 Planet49).',
      },
      fix: {
        sv: 'Ställ in samtyckesverktyget så att allt utom det nödvändiga är avslaget från början. Det som är nödvändigt visas bäst som låst.',
        en: 'Set the consent tool so that all but what is necessary is off from the beginning. What is necessary is best shown as locked.',
      },
    },
  },
  check({ runs }) {
    const found = observedLooks(runs, isPreset);
    return verdict(
      found.map((seen) => {
        const names = presets(seen.item.banner.toggles).map(({ text }) => text || '–');
        return draft('preset', seen, { count: names.length, purposes: [...new Set(names)].join(', ') });
      }),
      [...missingEvidence(runs, forBanner), ...unopened(runs)],
    );
  },
});

function isPreset(look: RunLook): look is Asking {
  return isUnanswered(look) && presets(look.banner.toggles).length > 0;
}

function presets(toggles: readonly BannerToggle[]): BannerToggle[] {
  return toggles.filter(({ text, isOn, isLocked }) => isOn && !isLocked && !isNecessary(text));
}

/** A “not” before the word itself: “Nödvändiga (kan inte stängas av)” are necessary. */
const unnecessary =
  /(?:\b(?:icke|inte|ej|non|not)[ -]?(?:strictly |strikt )?|\bo|\bun)(?:nödvändig|necessary|essential)/i;

/** Some banners let even that be switched off. */
function isNecessary(text: string): boolean {
  return /nödvändig|necessary|essential/i.test(text) && !unnecessary.test(text);
}

/** A banner with settings that nobody opened may have switches there. */
function unopened(runs: readonly Run[]): readonly MissingEvidence[] {
  const looks = runs.flatMap((run) => run.looks);
  const hasSettings = looks.some((look) => isAsking(look) && controlFor(look.banner, 'settings') !== null);
  return hasSettings ? missingEvidence(runs, ['second-layer']) : [];
}
