// What is said of a source that cannot be taken apart at all.
import type { Localized } from '../../../core/schema/text.ts';
import { tooLong } from '../../issue-words.ts';
import { PolicyError } from '../../policy-error.ts';

const maxLength = 5_000_000;

/** @throws PolicyError: what is longer than any configuration is not one */
export function requireLength(text: string, where: string): void {
  if (text.length <= maxLength) return;
  const { problem, expected } = tooLong(text.length, maxLength);
  throw new PolicyError(where, [{ path: '', line: null, problem, expected }]);
}

/**
 * Runs a parser and whatever walks its tree. A parser that recurses runs out of stack on what is nested without end: that is
 * the file's fault, as is what it cannot read (`lineOf` finds the place in the parser's own error).
 * @throws PolicyError
 */
export function parsed<T>(
  parse: () => T,
  language: string,
  where: string,
  lineOf: (error: object) => number | null,
): T {
  try {
    return parse();
  } catch (cause) {
    if (cause instanceof RangeError) throw refusal(where, null, tooDeep, cause);
    if (cause instanceof SyntaxError) throw refusal(where, lineOf(cause), notReadable(language), cause);
    throw cause;
  }
}

const next: Localized = {
  sv: 'Ge filen som verktyget har skrivit den, och ange --format',
  en: 'Give the file as the tool wrote it, and name its --format',
};
const tooDeep: Localized = { sv: 'är nästlad för djupt', en: 'is nested too deep' };

function notReadable(language: string): Localized {
  return { sv: `går inte att läsa som ${language}`, en: `cannot be read as ${language}` };
}

function refusal(where: string, line: number | null, problem: Localized, cause: unknown): PolicyError {
  return new PolicyError(where, [{ path: '', line, problem, expected: { sv: `${next.sv}.`, en: `${next.en}.` } }], {
    cause,
  });
}
