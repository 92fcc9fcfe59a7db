// How our own list is written: by platform, each with what it stores.
import type { NamedThing } from '../../core/classify/name-knowledge.ts';
import type { Exemption } from '../../core/schema/consent-need.ts';
import type { Confidence, Known } from '../../core/schema/known.ts';
import type { Localized } from '../../core/schema/text.ts';

export interface OverlayPlatform {
  readonly platform: string;
  /** Who runs it; null for software that the site runs itself. */
  readonly provider: string | null;
  /** ISO 3166-1 alpha-2, of the provider's seat. A company of the same group may answer for it in Europe. */
  readonly country: string | null;
  /** Name by which wordpress.org knows its plugin. */
  readonly plugin?: string;
  readonly items: readonly OverlayItem[];
}

export interface OverlayItem {
  /** `*` stands for any run of characters, as in a policy. */
  readonly names: readonly string[];
  /** Where it is kept; absent: a cookie, and perhaps the same name elsewhere. */
  readonly areas?: readonly NamedThing['area'][];
  /** The name means this only on these domains, or written from there: alone it would fit too much. */
  readonly hosts?: readonly string[];
  readonly purpose: Known['purposes'][number];
  /** What the item may claim where it is used so; absent: the class that core/classify/known-necessary.ts presumes, if any. */
  readonly exemption?: Exemption;
  readonly confidence?: Confidence;
  readonly plugin?: string;
  readonly description: Localized;
  readonly caution?: Localized;
}
