import type { Page } from 'puppeteer';
import { seeWall } from '../banner/see-wall.ts';
import { ScenarioStopped } from '../problem.ts';

/** Why the page itself is not seen, where something else stands in its place; null when nothing does. */
export async function wallStop(page: Page, askedUrl: string, status: number | null): Promise<ScenarioStopped | null> {
  const wall = await seeWall(page, askedUrl, status).catch(() => null);
  return wall === null ? null : new ScenarioStopped(`${wall.kind}-wall`, wall.sign);
}
