import { printable } from '../text/printable.ts';

/**
 * A plain text message (SARIF 2.1.0, section 3.11): braces stand for placeholders unless they are doubled, and
 * `[text](target)` is a link, which only we may write.
 */
export function sarifText(text: string, longest = 4000): string {
  return printable(text, longest).replace(/[{}]/g, '$&$&').replaceAll('](', '\\](');
}
