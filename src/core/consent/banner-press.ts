import type { ControlRole } from '../schema/consent.ts';
import { asksForConsent } from './asks-for-consent.ts';
import { controlRoles } from './control-roles.ts';

/** What a visitor pressed, and where. */
export interface Press {
  /** What the pressed element says, and what its parent does, the likelier first. */
  readonly words: readonly string[];
  /** Texts of what it lies in that stands out of the page. */
  readonly around: readonly string[];
  /** The press before opened a banner's settings, which need not say once more what they are about. */
  readonly followsSettings: boolean;
  /** UTC milliseconds. */
  readonly atMs: number;
}

export interface BannerPress {
  readonly role: ControlRole;
  readonly words: string;
}

/** Which button of a banner was pressed; null for any other press. */
export function bannerPress({ words, around, followsSettings }: Press): BannerPress | null {
  const isInBanner = followsSettings ? around.length > 0 : around.some(asksForConsent);
  if (!isInBanner) return null;
  for (const said of words) {
    const role = roleInBanner(said);
    if (role !== null) return { role, words: said };
  }
  return null;
}

/** In a banner, what could also be a way back to it opens its settings. */
function roleInBanner(words: string): ControlRole | null {
  const [role = null] = controlRoles(words);
  return role === 'withdraw' ? 'settings' : role;
}
