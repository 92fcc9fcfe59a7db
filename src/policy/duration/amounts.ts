// The lengths in a wording: a number and a unit, two numbers and a unit (3–24 months), and several that belong together.
import { foldWords } from './fold-word.ts';
import { isEnglishOne, isHalf, numberOfWord } from './number-words.ts';
import type { Token } from './tokens.ts';
import { isHourInDanishAlone, isTwoUnits, type Unit, unitOf } from './unit-words.ts';

export interface Amount {
  /** First token, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Equal where one length is said. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly isDoubtful: boolean;
  /** Of the last unit, in seconds: “1 year 1 month” goes down. */
  readonly unitSeconds: number;
}

const ands = new Set(foldWords('and och og plus samt'));
const ranges = new Set(foldWords('to till til'));
const fillers = new Set(foldWords('full whole hel hela hele helt calendar kalender'));

export function amountsIn(tokens: readonly Token[]): Amount[] {
  const found: Amount[] = [];
  for (let at = 0; at < tokens.length; ) {
    const amount = amountAt(tokens, at);
    if (amount === null) {
      at += 1;
      continue;
    }
    const before = found.at(-1);
    const joined = before === undefined ? null : join(tokens, before, amount);
    if (joined !== null) found.pop();
    found.push(joined ?? amount);
    at = amount.end;
  }
  return found;
}

/** “–”, “to”, “till”: what stands between the ends of a range. */
export function isRangeSign(token: Token | undefined): boolean {
  if (token?.kind === 'word') return ranges.has(token.text);
  return token?.kind === 'mark' && /^[-‐‑‒–—−]$/.test(token.text);
}

function amountAt(tokens: readonly Token[], start: number): Amount | null {
  const first = numberAt(tokens, start);
  if (first === null) return null;
  const second = secondNumber(tokens, start, first.end);
  const last = second ?? first;
  const at = last.end + (isFiller(tokens[last.end]) ? 1 : 0);
  const word = tokens[at];
  const unit = word?.kind === 'word' ? unitOf(word.text) : null;
  if (word?.kind !== 'word' || unit === null) return null;
  if (isHourInDanishAlone(word.text) && first.isEnglishOne) return null;
  const [from, to] = [first.value, last.value].toSorted((a, b) => a - b);
  return {
    start,
    end: at + 1,
    fromSeconds: Math.round((from ?? 0) * unit.seconds),
    toSeconds: Math.round((to ?? 0) * unit.seconds),
    isDoubtful: isTwoUnits(word.text) || (second === null && isDashLost(first.digits, unit)),
    unitSeconds: unit.seconds,
  };
}

interface NumberAt {
  readonly value: number;
  readonly end: number;
  readonly digits: string | null;
  readonly isEnglishOne: boolean;
}

/** Also “half a year”, “ett halvt år” and “1½”, “one and a half”. */
function numberAt(tokens: readonly Token[], start: number): NumberAt | null {
  const token = tokens[start];
  if (token === undefined || token.kind === 'mark') return null;
  if (token.kind === 'word' && isHalf(token.text)) {
    const next = tokens[start + 1];
    const hasArticle = next?.kind === 'word' && isEnglishOne(next.text);
    return { value: 0.5, end: start + (hasArticle ? 2 : 1), digits: null, isEnglishOne: false };
  }
  const value = token.kind === 'number' ? token.value : numberOfWord(token.text);
  if (value === null) return null;
  const half = halfAfter(tokens, start + 1, value);
  const digits = token.kind === 'number' && half === null ? token.digits : null;
  const isOne = token.kind === 'word' && isEnglishOne(token.text);
  return { value: half?.value ?? value, end: half?.end ?? start + 1, digits, isEnglishOne: isOne };
}

function halfAfter(tokens: readonly Token[], at: number, whole: number): { value: number; end: number } | null {
  const [next, article, half] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (next?.kind === 'number' && next.digits === '½') return { value: whole + 0.5, end: at + 1 };
  if (next?.kind !== 'word') return null;
  if (whole === 1 && isHalf(next.text)) return { value: 0.5, end: at + 1 };
  const isArticle = article?.kind === 'word' && numberOfWord(article.text) === 1;
  if (!ands.has(next.text) || !isArticle || half?.kind !== 'word' || !isHalf(half.text)) return null;
  return { value: whole + 0.5, end: at + 3 };
}

/** “3–24 months”, “1 to 2 years”, “between 1 and 2 years”: the first number borrows the unit. */
function secondNumber(tokens: readonly Token[], start: number, at: number): NumberAt | null {
  const sign = tokens[at];
  const before = tokens[start - 1];
  const isBetween = before?.kind === 'word' && betweens.has(before.text);
  const joins = isRangeSign(sign) || (isBetween && sign?.kind === 'word' && ands.has(sign.text));
  return joins ? numberAt(tokens, at + 1) : null;
}

const betweens = new Set(foldWords('between mellan mellem mellom'));

function isFiller(token: Token | undefined): boolean {
  if (token?.kind === 'word') return fillers.has(token.text);
  // The hyphen of “12-month” and “30-dagars”.
  return isRangeSign(token);
}

/** “612 months” may have been 6–12: the digits read as two rising numbers, and people seldom count so high in the unit. */
function isDashLost(digits: string | null, { commonTo, wholeIn }: Unit): boolean {
  if (digits === null || !/^\d{2,6}$/.test(digits) || Number(digits) <= commonTo) return false;
  if (Number(digits) % wholeIn === 0) return false;
  return Array.from(digits.slice(1), (_, i) => [digits.slice(0, i + 1), digits.slice(i + 1)]).some(
    ([low = '', high = '']) => !high.startsWith('0') && Number(low) < Number(high),
  );
}

/** Two lengths as one: the ends of a range, or parts of a sum that go from the large to the small. */
function join(tokens: readonly Token[], one: Amount, other: Amount): Amount | null {
  const between = tokens.slice(one.end, other.start);
  const both = { start: one.start, end: other.end, isDoubtful: one.isDoubtful || other.isDoubtful };
  const { unitSeconds } = other;
  if (isBetweenEnds(tokens[one.start - 1], between)) {
    const [fromSeconds, toSeconds] = [
      Math.min(one.fromSeconds, other.fromSeconds),
      Math.max(one.toSeconds, other.toSeconds),
    ];
    return { ...both, unitSeconds, fromSeconds, toSeconds };
  }
  if (!between.every(isPlus) || one.unitSeconds <= other.unitSeconds) return null;
  const [fromSeconds, toSeconds] = [one.fromSeconds + other.fromSeconds, one.toSeconds + other.toSeconds];
  return { ...both, unitSeconds, fromSeconds, toSeconds };
}

function isBetweenEnds(before: Token | undefined, between: readonly Token[]): boolean {
  const [sign, ...more] = between;
  if (sign === undefined) return false;
  if (isRangeSign(sign)) return more.every((token) => token.kind === 'mark' && /^[.]$/.test(token.text));
  const isSaid = before?.kind === 'word' && betweens.has(before.text);
  return isSaid && more.length === 0 && sign.kind === 'word' && ands.has(sign.text);
}

function isPlus(token: Token): boolean {
  return token.kind === 'word' ? ands.has(token.text) : token.kind === 'mark' && /^[,&+.]$/.test(token.text);
}
