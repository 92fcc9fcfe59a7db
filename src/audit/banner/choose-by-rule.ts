import type { ElementHandle, Page } from 'puppeteer';
import { playRule, type RuleChoice } from './autoconsent/play-rule.ts';
import { ruleFiles } from './autoconsent/rule-files.ts';
import type { MadeChoice } from './made-choice.ts';
import { seenBanner } from './see-page.ts';

export interface TriedRule {
  readonly made: MadeChoice;
  /** It came to an end, and presses nothing more. */
  readonly hasEnded: boolean;
}

/** Lets autoconsent answer the banner; null where it knows none that can be watched. Whether it did, what follows must prove. */
export async function chooseByRule(page: Page, choice: RuleChoice): Promise<TriedRule | null> {
  const { withoutYes, banners } = await ruleFiles();
  let banner: ElementHandle | null = await seenBanner(page);
  const played = await playRule(page, choice, async (rule) => {
    if (choice === 'accept' && withoutYes.has(rule)) return false;
    // A banner in a language that our own finder does not read.
    banner ??= await page.$(banners.get(rule) ?? 'none').catch(() => null);
    return banner !== null;
  });
  if (played === null) return null;
  return { made: { atMs: played.atMs, detail: played.rule, banner }, hasEnded: played.hasEnded };
}
