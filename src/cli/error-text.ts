import { UsageError } from '../audit/usage-error.ts';
import type { Translator } from '../i18n/translator.ts';
import { PolicyError, policyErrorText } from '../policy/policy-error.ts';
import { printable } from '../report/text/printable.ts';
import { words } from './messages.ts';
import { say } from './say.ts';

/** What the user can put right, with the next step; or, for a mistake of ours, the stack. Ends with a line break. */
export function errorText(error: unknown, translator: Translator): string {
  const label = say(words.error, {}, translator);
  if (error instanceof UsageError) {
    const { text, data } = error;
    return `${label}: ${say(text.what, data, translator)}\n  ${say(text.next, data, translator)}\n`;
  }
  if (error instanceof PolicyError) return `${label}: ${harmlessLines(policyErrorText(error, translator.locale))}\n`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${say(words.failed, {}, translator)}\n${harmlessLines(stack)}\n`;
}

function harmlessLines(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line))
    .join('\n');
}
