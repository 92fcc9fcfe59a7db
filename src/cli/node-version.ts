// Plain words and plain code: this is what an old Node runs.
import type { Localized } from '../core/schema/text.ts';

/**
 * What to tell in both languages, since the one to speak is not known yet; null: this Node will do.
 * @param needed As in package.json: `>=22.18`
 */
export function tooOld(running: string, needed: string): string | null {
  const least = needed.replace(/^>=\s*/, '');
  if (!isBelow(numbers(running), numbers(least))) return null;
  const fill = (text: string): string => text.replace('{least}', least).replace('{running}', running);
  return [message.sv, message.en].map((text) => `${fill(text)}\n`).join('');
}

const message: Localized = {
  sv: 'fel: Kakvakt behöver Node {least} eller nyare, men det här är Node {running}.\n  Installera en nyare från https://nodejs.org, eller kör npm run kakvakt -- … i Kakvakts mapp: på Linux tar npm ci med sig en.',
  en: 'error: Kakvakt needs Node {least} or newer, but this is Node {running}.\n  Install a newer one from https://nodejs.org, or run npm run kakvakt -- … in Kakvakt’s folder: on Linux npm ci brings one along.',
};

function numbers(version: string): number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10));
}

function isBelow(version: readonly number[], least: readonly number[]): boolean {
  const place = least.findIndex((part, index) => part !== (version[index] ?? 0));
  return place !== -1 && (version[place] ?? 0) < (least[place] ?? 0);
}
