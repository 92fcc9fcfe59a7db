import { ScenarioStopped } from '../problem.ts';
import type { MadeChoice } from './made-choice.ts';

/** A site on a slow server asks it before the banner goes. */
const proofWithinMs = 6_000;
const lookEveryMs = 100;

/**
 * Resolves when the press did what it was to do: the banner is gone, and the site remembers something or tells that it
 * understood. A tool that says that it clicked proves nothing. Throws ScenarioStopped.
 */
export async function proveChoice(choice: MadeChoice, isUnderstood: (atMs: number) => Promise<boolean>): Promise<void> {
  const deadlineMs = Date.now() + proofWithinMs;
  for (;;) {
    const isAnswered = await isGone(choice);
    if (isAnswered && (await isUnderstood(choice.atMs))) return;
    if (Date.now() >= deadlineMs) throw unproven(choice, isAnswered);
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

/** A banner of a page that was left, or of a frame that was removed, is gone as well. */
export async function isGone({ banner }: MadeChoice): Promise<boolean> {
  return banner === null || !(await banner.isVisible().catch(() => false));
}

function unproven({ detail }: MadeChoice, isAnswered: boolean): ScenarioStopped {
  const why = isAnswered ? 'the site remembers nothing of it' : 'the banner stayed';
  return new ScenarioStopped('could-not-choose', `“${detail}” was pressed, and ${why}`);
}
