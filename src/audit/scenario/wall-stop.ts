import type { Page } from 'puppeteer';
import { seeWall } from '../banner/see-wall.ts';
import type { Wall } from '../banner/wall-of.ts';
import { ScenarioStopped } from '../problem.ts';
import { lookAt } from './look-at.ts';

/** What stands in place of the page, and as what problem it is told; null when nothing does. */
export async function wallStop(
  page: Page,
  askedUrl: string,
  status: number | null = null,
): Promise<{ readonly kind: Wall['kind']; readonly problem: ScenarioStopped } | null> {
  const wall = await lookAt(seeWall(page, askedUrl, status));
  if (wall === null) return null;
  return { kind: wall.kind, problem: new ScenarioStopped(`${wall.kind}-wall`, wall.sign) };
}
