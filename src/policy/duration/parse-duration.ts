import { sameDuration } from '../../core/classify/same-duration.ts';
import { type Amount, amountsIn, isRangeSign } from './amounts.ts';
import { type EndingClaim, endingClaims, sessionWords } from './ending-claims.ts';
import { isOneOf } from './find-words.ts';
import { isMoment } from './is-moment.ts';
import { type LengthClaims, lengthClaims } from './length-claims.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { DurationNote, WordedDuration, WordedLength } from './worded-duration.ts';

/** A wording is a table's cell or a sentence; what is longer is text about something else as well. */
const longest = 500;

/**
 * How long something is stored, as it is said in Swedish, English, Danish or Norwegian. Upper case, white space and closing
 * punctuation mean nothing. Never throws; what cannot be read is `unknown`, in one pass over at most 500 characters.
 */
export function parseDuration(text: string): WordedDuration {
  if (text.length > longest) return { kind: 'unknown', notes: ['too-long'] };
  const tokens = tokensOf(text);
  const words = tokens.flatMap((token) => (token.kind === 'word' ? [token.text] : []));
  const marks = new Set(tokens.flatMap((token) => (token.kind === 'mark' ? [token.text] : [])));
  const said: Said = {
    tokens,
    amounts: amountsIn(tokens),
    endings: endingClaims(words),
    claims: lengthClaims(words, marks),
  };
  const [first, ...others] = said.amounts;
  const { length, notes } = first === undefined ? withoutAmount(said) : withAmounts(first, others, said);
  return { ...length, notes: [...new Set([...notes, ...asides(said.claims)])] };
}

interface Said {
  readonly tokens: readonly Token[];
  readonly amounts: readonly Amount[];
  readonly endings: readonly EndingClaim[];
  readonly claims: LengthClaims;
}

interface Read {
  readonly length: WordedLength;
  readonly notes: readonly DurationNote[];
}

const unknown: WordedLength = { kind: 'unknown' };

function withoutAmount({ tokens, endings, claims }: Said): Read {
  const [first, second] = endings;
  if (first === undefined) {
    if (isMoment(tokens)) return { length: unknown, notes: ['moment'] };
    const isBare = !claims.isVague && tokens.some(({ kind }) => kind === 'number');
    return { length: unknown, notes: [...note(isBare, 'no-unit'), ...note(claims.isVague, 'vague')] };
  }
  const choice = claims.isOneOf ? 'alternative' : 'contradiction';
  // To stay is no claim of its own beside “until you delete it”, and the opposite of a session.
  if (first === 'session' && second === 'persistent-unspecified') return { length: unknown, notes: [choice] };
  const isPlain = second === undefined || second === 'persistent-unspecified';
  const length: WordedLength = first === 'at-once' ? { kind: 'exact', seconds: 0 } : { kind: first };
  return { length, notes: note(!isPlain || claims.isOneOf, choice) };
}

function withAmounts(first: Amount, others: readonly Amount[], { tokens, endings, claims }: Said): Read {
  const isChoice =
    claims.isOneOf || others.length > 1 || tokens.some((token) => token.kind === 'mark' && token.text === '/');
  const choice = isChoice ? 'alternative' : 'contradiction';
  const isSession = endings.includes('session');
  const fromSession = isSession && beginsWithSession(tokens, first);
  const isOther = others.some((amount) => !isSameAs(first, amount));
  const isOtherEnd = endings.some((ending) => ending !== 'session' && ending !== 'persistent-unspecified');
  const notes = [
    ...note(isOther || isOtherEnd || (isSession && !fromSession), choice),
    ...note(
      [first, ...others].some(({ isDoubtful }) => isDoubtful),
      'doubtful',
    ),
  ];
  if (claims.isAtLeast) return { length: unknown, notes: [...notes, 'lower-bound'] };
  const spanned = isOther ? [first, ...others] : [first];
  const fromSeconds = isSession ? null : Math.min(...spanned.map((amount) => amount.fromSeconds));
  const toSeconds = Math.max(...spanned.map((amount) => amount.toSeconds));
  if (fromSeconds !== toSeconds) {
    const length: WordedLength = { kind: 'range', fromSeconds, toSeconds };
    return { length, notes: [...notes, ...note(claims.isCountedAnew, 'sliding')] };
  }
  if (claims.isCountedAnew) {
    return { length: { kind: 'relative', seconds: toSeconds }, notes: [...notes, ...note(claims.isAtMost, 'at-most')] };
  }
  return { length: { kind: claims.isAtMost ? 'upper-bound' : 'exact', seconds: toSeconds }, notes };
}

/** “Session – 12 months”, “session to 30 days”, “session up to 1 year”. */
function beginsWithSession(tokens: readonly Token[], { start }: Amount): boolean {
  const before = tokens.slice(Math.max(0, start - 3), start);
  const at = before.findLastIndex((token) => token.kind === 'word' && isOneOf(token.text, sessionWords));
  return at !== -1 && at < before.length - 1 && isRangeSign(before.at(-1));
}

/** “1 year (365 days)” says it twice. */
function isSameAs(one: Amount, other: Amount): boolean {
  return sameDuration(other.fromSeconds, one.fromSeconds) && sameDuration(other.toSeconds, one.toSeconds);
}

function asides(claims: LengthClaims): DurationNote[] {
  return [
    ...note(claims.isConditional, 'conditional'),
    ...note(claims.isChangeable, 'changeable'),
    ...note(claims.isAbout, 'approximate'),
    ...note(claims.namesStorage, 'names-storage'),
  ];
}

function note(isDue: boolean, one: DurationNote): DurationNote[] {
  return isDue ? [one] : [];
}
