import { hostIndex } from '../../core/classify/host-index.ts';
import { fitsAny } from '../../core/classify/name-pattern.ts';
import { wordPressPart } from '../../core/classify/wordpress-part.ts';
import { hostOf, pathOf } from '../../core/record/address.ts';
import { remedies } from './remedies.ts';
import type { Remedy } from './remedy.ts';

interface Known {
  readonly remedy: Remedy;
  readonly isAbout: (name: string) => boolean;
}

const known: readonly Known[] = remedies.map((remedy) => ({
  remedy,
  isAbout: remedy.names === undefined ? () => true : fitsAny(remedy.names),
}));
const ofHost = hostIndex(known.flatMap((one) => (one.remedy.hosts ?? []).map((host) => [host, one] as const)));
const ofPlugin = new Map(known.flatMap((one) => (one.remedy.plugins ?? []).map((slug) => [slug, one] as const)));

/**
 * Settings known to stop what comes from an address: those of its WordPress plugin, else of its host.
 * @param name Of the item that it stored, or whoever was contacted
 */
export function remediesFor(url: string, name: string): Remedy[] {
  const part = wordPressPart(url);
  const own = part?.kind === 'plugin' ? ofPlugin.get(part.slug) : undefined;
  const found = own === undefined ? ofHost(hostOf(url)) : [own];
  return found
    .filter(({ remedy: { path }, isAbout }) => isAbout(name) && (path?.test(pathOf(url) ?? '') ?? true))
    .map(({ remedy }) => remedy);
}
