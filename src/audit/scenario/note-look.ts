import type { Page } from 'puppeteer';
import type { DriverApi } from '../../messaging/driver-api.ts';
import { type ConsentLook, lookAtConsent } from '../banner/look-at-consent.ts';
import { openSettings } from '../banner/open-settings.ts';
import { answerWithin } from '../recorder/answer-within.ts';
import { lookAt } from './look-at.ts';

/** The settings take a moment to open, and may be looked for in many frames. */
const opensWithinMs = 10_000;

/**
 * Writes down what is seen of the banner now, and answers whether one is; null, and nothing written, where the page cannot be looked at:
 * the rules say so then.
 */
export async function noteLook(
  page: Page,
  api: DriverApi,
  moment: ConsentLook['moment'],
  wall: ConsentLook['wall'] = null,
): Promise<boolean | null> {
  const look = await lookAt(lookAtConsent(page, moment, wall));
  if (look === null) return null;
  await api.note(look);
  return look.banner !== null;
}

/** The last thing in a visit that leaves the banner alone, since nobody knows what opening it changes. */
export async function noteSettings(page: Page, api: DriverApi): Promise<void> {
  const areOpen = await answerWithin(opensWithinMs, openSettings(page)).catch(() => false);
  if (areOpen) await noteLook(page, api, 'second-layer');
}
