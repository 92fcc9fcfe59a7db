import type { Io } from '../../../src/cli/io.ts';
import type { Locale } from '../../../src/core/schema/text.ts';
import { translator } from '../../../src/i18n/translator.ts';

export interface FakeIo extends Io {
  readonly said: { stdout: string; stderr: string };
}

/** Remembers what is said. */
export function fakeIo(locale: Locale = 'en', signal: AbortSignal = new AbortController().signal): FakeIo {
  const said = { stdout: '', stderr: '' };
  const into = (name: keyof typeof said) => ({
    write: (text: string): void => {
      said[name] += text;
    },
  });
  return { said, stdout: into('stdout'), stderr: into('stderr'), env: {}, translator: translator(locale), signal };
}
