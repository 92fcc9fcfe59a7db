// How our own list of settings is written: what stores or loads something, and where its maker says that this is stopped.
import type { Localized } from '../../core/schema/text.ts';

export interface Remedy {
  /** As its maker calls it. */
  readonly product: string;
  readonly setting: Localized;
  /** Where its maker, or whoever wrote the setting, says so. */
  readonly source: string;
  /** Names by which wordpress.org knows its plugins. */
  readonly plugins?: readonly string[];
  /** Domains that its scripts and answers come from, subdomains with them. */
  readonly hosts?: readonly string[];
  /** What the path must match; absent: any. */
  readonly path?: RegExp;
  /** Names of items that the setting is about, as in a policy; absent: all that comes from there. */
  readonly names?: readonly string[];
}
