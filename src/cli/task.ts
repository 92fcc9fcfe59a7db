import type { ParseArgsOptionsConfig } from 'node:util';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** One thing that the command does with files. */
export interface Task {
  readonly name: string;
  /** What stands behind the name, as in `OLD NEW`; for people, in one wording for both languages. */
  readonly usage: string;
  /** How many words the usage wants; `most` absent: any number. */
  readonly least: number;
  readonly most?: number;
  readonly options: ParseArgsOptionsConfig;
  /** @throws UsageError or PolicyError for what the user can put right */
  readonly run: (words: readonly string[], values: Values, io: Io) => Promise<ExitCode>;
}
