import type { Translator } from '../i18n/translator.ts';
import type { Environment, Output } from './terminal.ts';

/** What the command has to do with the world. */
export interface Io {
  /** For the report: what another program would read. */
  readonly stdout: Output;
  /** For everything said on the way. */
  readonly stderr: Output;
  readonly env: Environment;
  readonly translator: Translator;
  /** Aborted when the user ends the command. */
  readonly signal: AbortSignal;
}
