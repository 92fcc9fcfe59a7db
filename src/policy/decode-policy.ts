import { issueWords } from './issue-words.ts';
import { PolicyError } from './policy-error.ts';

/**
 * The text of a policy file, which is UTF-8 and nothing else.
 * @throws PolicyError that names the first line which is not
 */
export function decodePolicy(bytes: Uint8Array, where: string): string {
  const text = decoded(bytes);
  if (text !== null) return text;
  const { notUtf8, saveAsUtf8 } = issueWords;
  throw new PolicyError(where, [{ path: '', line: firstBadLine(bytes), problem: notUtf8, expected: saveAsUtf8 }]);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

// A line feed is never part of a longer character (RFC 3629, section 3).
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1 || decoded(bytes.subarray(start, end)) === null) return line;
    start = end + 1;
  }
  return line;
}
