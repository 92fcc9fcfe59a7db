import { trimWhiteSpace } from './trim-white-space.ts';

export interface CookiePair {
  readonly name: string;
  readonly value: string;
  readonly hasEquals: boolean;
}

/** The parts between semicolons, in order, without white space around names and values. Of empty ones, the first counts. */
export function* cookiePairs(line: string): Generator<CookiePair> {
  for (let start = 0; start <= line.length; ) {
    const semicolon = line.indexOf(';', start);
    const end = semicolon === -1 ? line.length : semicolon;
    if (end > start || start === 0) yield cookiePair(line.slice(start, end));
    start = end + 1;
  }
}

function cookiePair(part: string): CookiePair {
  const equals = part.indexOf('=');
  if (equals === -1) return { name: trimWhiteSpace(part), value: '', hasEquals: false };
  return {
    name: trimWhiteSpace(part.slice(0, equals)),
    value: trimWhiteSpace(part.slice(equals + 1)),
    hasEquals: true,
  };
}
