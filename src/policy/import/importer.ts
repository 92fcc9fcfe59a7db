// What every reader of another tool's format takes, and what it answers with.
import type { Declaration } from '../../core/schema/declaration.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { Locale, Localized } from '../../core/schema/text.ts';
import type { ImportFormat } from './import-format.ts';
import type { Source } from './source/source.ts';
import type { Unread } from './unread.ts';

export interface ImportOptions {
  /** File name or address, for errors. */
  readonly where: string;
  /** The site's own domain. */
  readonly site: string;
  /** Of the texts, where the source does not say it. */
  readonly language: Locale;
  /** Day as in 2026-11-22. */
  readonly retrieved: string;
}

type WithoutId<D> = D extends unknown ? Omit<D, 'id'> : never;

/** A declaration that has no id yet. */
export type Draft = WithoutId<Declaration>;

export interface Found {
  readonly where: string;
  readonly draft: Draft;
}

/** What one reader found, in the order of the source. */
export interface Reading {
  readonly found: readonly Found[];
  readonly unread: readonly Unread[];
}

export interface Importer {
  readonly format: ImportFormat;
  /** Name of the consent tool that a source of this format proves; null: none. */
  readonly consentTool: string | null;
  /** What the content has to hold, for the error when it does not. */
  readonly wanted: Localized;
  readonly recognises: (source: Source) => boolean;
  /** Only for what it recognises. */
  readonly read: (source: Source, options: ImportOptions) => Reading;
}

export interface Imported {
  readonly format: ImportFormat;
  /** As the schema wants it. */
  readonly policy: Policy;
  readonly unread: readonly Unread[];
}

/** Several readings as one. */
export function together(readings: readonly Reading[]): Reading {
  return { found: readings.flatMap(({ found }) => found), unread: readings.flatMap(({ unread }) => unread) };
}
