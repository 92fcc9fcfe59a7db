import { isNameOf } from '../belonging.ts';
import type { RecallPart } from '../recall-part.ts';
import { attemptText, truthText } from '../write-text.ts';

/** Why each refused write was, by the rules of RFC 6265bis. */
export const reason: RecallPart = {
  truth: ({ cookies = [], attemptsNotVisible }) =>
    attemptsNotVisible === undefined
      ? cookies.filter(({ fate }) => fate.startsWith('refused')).map((cookie) => `${truthText(cookie)} ${cookie.fate}`)
      : [],
  recorded: (row, { record }) =>
    record.attempts
      .filter(({ cookie, outcome }) => outcome === 'refused' && isNameOf(row, cookie.name))
      .map((attempt) => `${attemptText(attempt)} refused: ${attempt.reason ?? 'untold'}`),
};
