// Patterns of names as the policy language has them (core/schema/name-match.ts), read once and matched without backtracking.
import type { NameMatch } from '../schema/name-match.ts';
import { type Place, parsePattern } from './pattern-places.ts';

export interface NamePattern {
  /** Fixed characters at the beginning and at the end; both are the whole pattern where nothing in it is open. */
  readonly prefix: string;
  readonly suffix: string;
  /** How much it says: each fixed character outweighs any number of classes, and each class any number of `*`. */
  readonly weight: number;
  readonly matches: (name: string) => boolean;
}

/** Longer names fit no pattern with a class: no browser stores such a cookie (RFC 6265bis, section 5.6). */
const longestClassed = 4096;
const literalWeight = 1000;

/** A prefix is the pattern that ends with `*`. `pattern` has been through the schema. */
export function namePattern(match: Exclude<NameMatch, { exact: string }>): NamePattern {
  return 'prefix' in match
    ? { ...edges([match.prefix, '']), weight: match.prefix.length * literalWeight, matches: startsWith(match.prefix) }
    : fromPlaces(parsePattern(match.pattern));
}

/** Whether a name fits any of the patterns. */
export function fitsAny(patterns: readonly string[]): (name: string) => boolean {
  const all = patterns.map((pattern) => namePattern({ pattern }));
  return (name) => all.some(({ matches }) => matches(name));
}

function fromPlaces(places: readonly Place[]): NamePattern {
  const pieces = literalPieces(places);
  const literals = places.filter((place) => 'literal' in place).length;
  const classes = places.filter((place) => 'fits' in place).length;
  const open = { weight: literals * literalWeight + Math.min(classes, literalWeight - 1) };
  if (classes === 0) return { ...edges(pieces), ...open, matches: (name) => matchesPieces(pieces, name) };
  const [prefix, suffix] = [literalRun(places), literalRun(places.toReversed())];
  return {
    prefix,
    suffix: [...suffix].toReversed().join(''),
    ...open,
    matches: (name) => name.length <= longestClassed && matchesPlaces(places, name),
  };
}

function edges(pieces: readonly string[]): Pick<NamePattern, 'prefix' | 'suffix'> {
  return { prefix: pieces[0] ?? '', suffix: pieces.at(-1) ?? '' };
}

function startsWith(prefix: string): (name: string) => boolean {
  return (name) => name.startsWith(prefix);
}

function literalRun(places: readonly Place[]): string {
  const end = places.findIndex((place) => !('literal' in place));
  return places
    .slice(0, end === -1 ? places.length : end)
    .map((place) => ('literal' in place ? place.literal : ''))
    .join('');
}

/** What stands between the stars. */
function literalPieces(places: readonly Place[]): string[] {
  const pieces = [''];
  for (const place of places) {
    if ('star' in place) pieces.push('');
    else if ('literal' in place) pieces[pieces.length - 1] += place.literal;
  }
  return pieces;
}

/** The leftmost place for each piece leaves the most room for the rest, so nothing is ever tried twice. */
function matchesPieces(pieces: readonly string[], name: string): boolean {
  const [prefix = '', ...rest] = pieces;
  const suffix = rest.pop();
  if (suffix === undefined) return name === prefix;
  if (name.length < prefix.length + suffix.length || !name.startsWith(prefix) || !name.endsWith(suffix)) return false;
  const end = name.length - suffix.length;
  let from = prefix.length;
  for (const piece of rest) {
    const at = name.indexOf(piece, from);
    if (at === -1 || at + piece.length > end) return false;
    from = at + piece.length;
  }
  return true;
}

/** All places that a name may have come to are followed at once (K. Thompson, CACM 11(6), 1968): length times places. */
function matchesPlaces(places: readonly Place[], name: string): boolean {
  let reached = withSkips(places, new Set([0]));
  for (const character of name.split('')) {
    const next = new Set<number>();
    for (const at of reached) {
      const place = places[at];
      if (place === undefined || !fits(place, character)) continue;
      if (repeats(place)) next.add(at);
      if (!('star' in place)) next.add(at + 1);
    }
    if (next.size === 0) return false;
    reached = withSkips(places, next);
  }
  return reached.has(places.length);
}

/** Adds the places beyond those that may stand for nothing. A set keeps what is added while it is walked. */
function withSkips(places: readonly Place[], reached: Set<number>): Set<number> {
  for (const at of reached) {
    const place = places[at];
    if (place !== undefined && ('star' in place || ('fits' in place && place.optional))) reached.add(at + 1);
  }
  return reached;
}

function fits(place: Place, character: string): boolean {
  if ('literal' in place) return place.literal === character;
  return 'star' in place || place.fits(character);
}

function repeats(place: Place): boolean {
  return 'star' in place || ('fits' in place && place.repeats);
}
