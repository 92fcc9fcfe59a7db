import type { ControlRole } from '../schema/consent.ts';
import { asksForConsent } from './asks-for-consent.ts';
import { controlRoles } from './control-roles.ts';

/** What a visitor clicked, as far as a banner can be told by it. */
export interface Click {
  /** What the element says, and what its parent does, the likelier first. */
  readonly words: readonly string[];
  /** Text of the outermost thing around it that stands out of the page; empty where nothing does. */
  readonly layer: string;
  /** Text of the frame, where it is embedded in a page; else empty. */
  readonly frame: string;
  /** The click before is known to have opened a banner's settings, which need not say once more what they are about. */
  readonly followsSettings: boolean;
}

export interface ToldClick extends Click {
  /** The click before, where nobody has said yet what it was. */
  readonly before: Click | null;
  /** UTC milliseconds. */
  readonly atMs: number;
}

export interface BannerPress {
  readonly role: ControlRole;
  readonly words: string;
}

/** Which button of a banner was pressed; null for any other click. */
export function bannerPress({ words, layer, frame, followsSettings }: Click): BannerPress | null {
  const isInBanner = (followsSettings && layer !== '') || asksForConsent(layer) || asksForConsent(frame);
  if (!isInBanner) return null;
  for (const said of words) {
    const role = roleInBanner(said);
    if (role !== null) return { role, words: said };
  }
  return null;
}

/** The same, with what the click before was. */
export function pressAfter({ before, ...click }: ToldClick): BannerPress | null {
  const opened = before !== null && bannerPress(before)?.role === 'settings';
  return bannerPress({ ...click, followsSettings: click.followsSettings || opened });
}

/** In a banner, what could also be a way back to it opens its settings. */
function roleInBanner(words: string): ControlRole | null {
  const [role = null] = controlRoles(words);
  return role === 'withdraw' ? 'settings' : role;
}
