// What every writer of another tool's format is: first what the format can say at all, then how it writes that down.
import type { Declaration } from '../../core/schema/declaration.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { Locale } from '../../core/schema/text.ts';
import type { Draft } from '../import/importer.ts';
import type { ExportFormat } from './export-format.ts';

export interface ExportOptions {
  /** Of the texts: none of the formats has room for two. */
  readonly language: Locale;
}

export interface Exporter {
  readonly format: ExportFormat;
  /**
   * What the format can say of a declaration, as an import of what is written gives it back, in as many entries as it takes;
   * empty where it can say nothing of it, or would have to say what is not so.
   */
  readonly sayable: (declaration: Declaration, policy: Policy, options: ExportOptions) => readonly Draft[];
  /** Writes what is sayable, and that alone. Ends with a line break. */
  readonly write: (drafts: readonly Draft[], policy: Policy, options: ExportOptions) => string;
}
